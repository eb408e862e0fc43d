<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Version {version}. A desktop app for testing and operating NotificationAPI.</source>
        <translation>Version {version}. Eine Desktop-App zum Testen und Betreiben von NotificationAPI.</translation>
    </message>
    <message>
        <source>About NotifyAdmin</source>
        <translation>Über NotifyAdmin</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt…</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>License text…</source>
        <translation>Lizenztext…</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>Diagnose kopieren…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open the settings folder</source>
        <translation>Einstellungsordner öffnen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Open the history folder</source>
        <translation>Verlaufsordner öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>This package names its license, but has no text of it: {license}</source>
        <translation>Dieses Paket nennt seine Lizenz, enthält aber keinen Text davon: {license}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>No response yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Verdict and messages</source>
        <translation>Ergebnis und Meldungen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Shows the body and the headers of the response</source>
        <translation>Zeigt Inhalt und Header der Antwort</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>Im Verlauf anzeigen</translation>
    </message>
    <message>
        <source>Previous response</source>
        <translation>Vorherige Antwort</translation>
    </message>
    <message>
        <source>The details of this response could not be shown.</source>
        <translation>Die Details dieser Antwort konnten nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>Status {status}</source>
        <translation>Status {status}</translation>
    </message>
    <message>
        <source>Duration {duration}</source>
        <translation>Dauer {duration}</translation>
    </message>
    <message>
        <source>request {id}</source>
        <translation>Anfrage {id}</translation>
    </message>
    <message>
        <source>Request ID {id}</source>
        <translation>Anfrage-ID {id}</translation>
    </message>
</context>
<context>
    <name>BadgeEditor</name>
    <message>
        <source>Remove badge (0)</source>
        <translation>Zahl entfernen (0)</translation>
    </message>
    <message>
        <source>Remove the number from the app&apos;s icon: 0</source>
        <translation>Die Zahl vom App-Symbol entfernen: 0</translation>
    </message>
    <message>
        <source>Removes the number from the app&apos;s icon</source>
        <translation>Entfernt die Zahl vom App-Symbol</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>No response yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Copy the tracking ID</source>
        <translation>Tracking-ID kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edit profile…</source>
        <translation>Profil bearbeiten…</translation>
    </message>
    <message>
        <source>Ask the service&apos;s log</source>
        <translation>Im Protokoll des Dienstes nachsehen</translation>
    </message>
    <message>
        <source>Tracking ID {id}</source>
        <translation>Tracking-ID {id}</translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>… (the rest is not shown; Copy takes all of it)</source>
        <translation>… (der Rest wird nicht angezeigt; Kopieren nimmt alles)</translation>
    </message>
    <message>
        <source>Only the first {kept} of {size} were kept.</source>
        <translation>Nur die ersten {kept} von {size} wurden behalten.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>{subject}: not offered</source>
        <translation>{subject}: nicht angeboten</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>der Standard</translation>
    </message>
    <message>
        <source>differs from default</source>
        <translation>weicht vom Standard ab</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>its change could not be saved</source>
        <translation>die Änderung konnte nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>ChannelModel</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Will be sent ({delivery})</source>
        <translation>Wird gesendet ({delivery})</translation>
    </message>
    <message>
        <source>Skipped: not in forceChannels</source>
        <translation>Übersprungen: nicht in forceChannels</translation>
    </message>
    <message>
        <source>Skipped: not in this type</source>
        <translation>Übersprungen: nicht in diesem Typ</translation>
    </message>
    <message>
        <source>Skipped: off for this user</source>
        <translation>Übersprungen: für diesen Nutzer aus</translation>
    </message>
    <message>
        <source>Skipped: no {field}</source>
        <translation>Übersprungen: kein {field}</translation>
    </message>
    <message>
        <source>Unknown: preferences not loaded</source>
        <translation>Unbekannt: Präferenzen nicht geladen</translation>
    </message>
    <message>
        <source>Unknown: no {field}</source>
        <translation>Unbekannt: kein {field}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not mentioned</source>
        <translation>Nicht erwähnt</translation>
    </message>
</context>
<context>
    <name>ChannelPanel</name>
    <message>
        <source>Go to field</source>
        <translation>Zum Feld</translation>
    </message>
    <message>
        <source>Check channels</source>
        <translation>Kanäle prüfen</translation>
    </message>
    <message>
        <source>Reads the user&apos;s preferences. Nothing is sent.</source>
        <translation>Liest die Präferenzen des Nutzers. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Complete the request to see its channels.</source>
        <translation>Vervollständigen Sie die Anfrage, um ihre Kanäle zu sehen.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The preferences can&apos;t be read: the profile can&apos;t be used.</source>
        <translation>Die Präferenzen können nicht gelesen werden: Das Profil ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>The preferences of user {user} are not loaded.</source>
        <translation>Die Präferenzen von Nutzer {user} sind nicht geladen.</translation>
    </message>
    <message>
        <source>User {user} has no preferences yet. Check the user ID.</source>
        <translation>Nutzer {user} hat noch keine Präferenzen. Prüfen Sie die Nutzer-ID.</translation>
    </message>
    <message>
        <source>The preferences of user {user} could not be read.</source>
        <translation>Die Präferenzen von Nutzer {user} konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Based on the preferences of user {user} at {time}.</source>
        <translation>Nach den Präferenzen von Nutzer {user} um {time}.</translation>
    </message>
    <message>
        <source>Go to {field}</source>
        <translation>Zu {field}</translation>
    </message>
</context>
<context>
    <name>ChannelView</name>
    <message>
        <source>Channels of this request</source>
        <translation>Kanäle dieser Anfrage</translation>
    </message>
</context>
<context>
    <name>ChoiceCell</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Raw: {value}</source>
        <translation>Roh: {value}</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Request as code</source>
        <translation>Anfrage als Code</translation>
    </message>
    <message>
        <source>The code appears here once the request has no problems.</source>
        <translation>Der Code erscheint hier, sobald die Anfrage keine Fehler hat.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Den Code kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the code as a file</source>
        <translation>Den Code als Datei speichern</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Code speichern</translation>
    </message>
</context>
<context>
    <name>CollapseIdEditor</name>
    <message numerus="yes">
        <source>{size} of %n byte(s)</source>
        <translation>
            <numerusform>{size} von %n Byte</numerusform>
            <numerusform>{size} von %n Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>&amp;Send, save or retract</source>
        <translation>&amp;Senden, speichern oder zurückziehen</translation>
    </message>
    <message>
        <source>Sends, saves or retracts</source>
        <translation>Sendet, speichert oder zieht zurück</translation>
    </message>
    <message>
        <source>&amp;New request</source>
        <translation>&amp;Neue Anfrage</translation>
    </message>
    <message>
        <source>Empties the form; undo brings it back</source>
        <translation>Leert das Formular; Rückgängig bringt es zurück</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Opens a request from a file</source>
        <translation>Öffnet eine Anfrage aus einer Datei</translation>
    </message>
    <message>
        <source>Open a request</source>
        <translation>Anfrage öffnen</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Saves the request in its file</source>
        <translation>Speichert die Anfrage in ihrer Datei</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Saves the request in another file</source>
        <translation>Speichert die Anfrage in einer anderen Datei</translation>
    </message>
    <message>
        <source>Save the request as</source>
        <translation>Anfrage speichern unter</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Creates an unsaved copy</source>
        <translation>Legt eine ungespeicherte Kopie an</translation>
    </message>
    <message>
        <source>Duplicate the request</source>
        <translation>Anfrage duplizieren</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Cuts what is selected</source>
        <translation>Schneidet die Auswahl aus</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies what is selected</source>
        <translation>Kopiert die Auswahl</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Pastes the clipboard</source>
        <translation>Fügt die Zwischenablage ein</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>Selects everything in the field</source>
        <translation>Wählt alles im Feld aus</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Finds words in the JSON, the response, the preferences or the history</source>
        <translation>Sucht Wörter im JSON, in der Antwort, den Präferenzen oder im Verlauf</translation>
    </message>
    <message>
        <source>Next pro&amp;blem or warning</source>
        <translation>Nächster &amp;Fehler oder Hinweis</translation>
    </message>
    <message>
        <source>Goes to the next problem or warning of the form</source>
        <translation>Geht zum nächsten Fehler oder Hinweis des Formulars</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem or warning</source>
        <translation>&amp;Voriger Fehler oder Hinweis</translation>
    </message>
    <message>
        <source>Goes to the previous problem or warning of the form</source>
        <translation>Geht zum vorigen Fehler oder Hinweis des Formulars</translation>
    </message>
    <message>
        <source>&amp;Next pane or divider</source>
        <translation>&amp;Nächster Bereich oder Trenner</translation>
    </message>
    <message>
        <source>Goes to the next pane, or to the divider before it, which arrow keys move</source>
        <translation>Geht zum nächsten Bereich oder zum Trenner davor, den die Pfeiltasten bewegen</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane or divider</source>
        <translation>V&amp;origer Bereich oder Trenner</translation>
    </message>
    <message>
        <source>Goes to the previous pane, or to the divider after it, which arrow keys move</source>
        <translation>Geht zum vorigen Bereich oder zum Trenner danach, den die Pfeiltasten bewegen</translation>
    </message>
    <message>
        <source>Paste as a re&amp;quest</source>
        <translation>Als An&amp;frage einfügen</translation>
    </message>
    <message>
        <source>Fills the form from JSON, a cURL command or code on the clipboard</source>
        <translation>Füllt das Formular aus JSON, einem cURL-Befehl oder Code in der Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undoes the last change</source>
        <translation>Nimmt die letzte Änderung zurück</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Redoes the last undone change</source>
        <translation>Stellt die letzte zurückgenommene Änderung wieder her</translation>
    </message>
    <message>
        <source>&amp;Cancel the request</source>
        <translation>Anfrage ab&amp;brechen</translation>
    </message>
    <message>
        <source>Stops the request that runs on this page</source>
        <translation>Bricht die laufende Anfrage dieser Seite ab</translation>
    </message>
    <message>
        <source>&amp;Load preferences</source>
        <translation>Präferenzen &amp;laden</translation>
    </message>
    <message>
        <source>Reads the preferences of the user</source>
        <translation>Liest die Präferenzen des Nutzers</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, language, text size, confirmations, network, history and sandbox</source>
        <translation>Design, Sprache, Textgröße, Rückfragen, Netzwerk, Verlauf und Sandbox</translation>
    </message>
    <message>
        <source>S&amp;witch the selected preferences</source>
        <translation>Ausgewählte Präferenzen &amp;umschalten</translation>
    </message>
    <message>
        <source>Switches what is selected in the grid on or off</source>
        <translation>Schaltet um, was in der Tabelle ausgewählt ist</translation>
    </message>
    <message>
        <source>&amp;New profile…</source>
        <translation>&amp;Neues Profil…</translation>
    </message>
    <message>
        <source>Adds a profile</source>
        <translation>Fügt ein Profil hinzu</translation>
    </message>
    <message>
        <source>&amp;Edit the profile…</source>
        <translation>Profil &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Changes the region, the key or the name of the profile</source>
        <translation>Ändert Region, Schlüssel oder Namen des Profils</translation>
    </message>
    <message>
        <source>D&amp;uplicate the profile…</source>
        <translation>Profil &amp;duplizieren…</translation>
    </message>
    <message>
        <source>Creates a profile with the same region and key</source>
        <translation>Legt ein Profil mit derselben Region und demselben Schlüssel an</translation>
    </message>
    <message>
        <source>Switches to this profile</source>
        <translation>Wechselt zu diesem Profil</translation>
    </message>
    <message>
        <source>&amp;Reset sandbox…</source>
        <translation>Sandbox &amp;zurücksetzen…</translation>
    </message>
    <message>
        <source>Replaces the sandbox&apos;s users, preferences and messages with its examples</source>
        <translation>Ersetzt Nutzer, Präferenzen und Nachrichten der Sandbox durch ihre Beispiele</translation>
    </message>
    <message>
        <source>Use s&amp;ystem setting</source>
        <translation>&amp;Systemeinstellung verwenden</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>Systemeinstellung verwenden</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>High c&amp;ontrast</source>
        <translation>Hoher K&amp;ontrast</translation>
    </message>
    <message>
        <source>Black on white, or white on black where the system is dark</source>
        <translation>Schwarz auf Weiß, oder Weiß auf Schwarz, wenn das System dunkel ist</translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation>Design mit hohem Kontrast</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Text in the system&apos;s size</source>
        <translation>Text in der Größe des Systems</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>Finds commands, profiles, requests, user IDs and notification types</source>
        <translation>Findet Befehle, Profile, Anfragen, Nutzer-IDs und Benachrichtigungstypen</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Meldungen…</translation>
    </message>
    <message>
        <source>Lists what was reported since the program started</source>
        <translation>Listet auf, was seit dem Start gemeldet wurde</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>Lists all commands with their keys, which can be changed</source>
        <translation>Listet alle Befehle mit ihren Tasten auf, die sich ändern lassen</translation>
    </message>
    <message>
        <source>&amp;About NotifyAdmin…</source>
        <translation>&amp;Über NotifyAdmin…</translation>
    </message>
    <message>
        <source>Versions, licenses, folders and diagnostics</source>
        <translation>Versionen, Lizenzen, Ordner und Diagnose</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Closes the program</source>
        <translation>Schließt das Programm</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Zu {page}</translation>
    </message>
    <message>
        <source>Shows the {page} page</source>
        <translation>Zeigt die Seite {page}</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n to {here}</source>
        <translation>
            <numerusform>%n zu {here} kopieren</numerusform>
            <numerusform>%n zu {here} kopieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Type the notification ID to confirm</source>
        <translation>Geben Sie zur Bestätigung die Benachrichtigungs-ID ein</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Try other regions</source>
        <translation>Andere Regionen versuchen</translation>
    </message>
    <message>
        <source>Sends the client ID and a hash of the secret to the other regions</source>
        <translation>Sendet die Client-ID und einen Hash des Secrets an die anderen Regionen</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Testing the other regions…</source>
        <translation>Die anderen Regionen werden getestet…</translation>
    </message>
    <message>
        <source>Use {region}</source>
        <translation>{region} verwenden</translation>
    </message>
</context>
<context>
    <name>CopyMark</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Pick a day</source>
        <translation>Tag auswählen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
</context>
<context>
    <name>DeleteButton</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deletes requests from the history; what was sent stays sent</source>
        <translation>Löscht Anfragen aus dem Verlauf; was gesendet wurde, bleibt gesendet</translation>
    </message>
    <message>
        <source>The request of {moment} for user {user} will be deleted from the history.</source>
        <translation>Die Anfrage von {moment} für Nutzer {user} wird aus dem Verlauf gelöscht.</translation>
    </message>
    <message>
        <source>All requests for user {user} will be deleted from the history, those of all profiles.</source>
        <translation>Alle Anfragen für Nutzer {user} werden aus dem Verlauf gelöscht, die aller Profile.</translation>
    </message>
    <message>
        <source>All requests will be deleted from the history, also those that a filter hides.</source>
        <translation>Alle Anfragen werden aus dem Verlauf gelöscht, auch die, die ein Filter verbirgt.</translation>
    </message>
    <message>
        <source>This request…</source>
        <translation>Diese Anfrage…</translation>
    </message>
    <message>
        <source>All requests for user {user}…</source>
        <translation>Alle Anfragen für Nutzer {user}…</translation>
    </message>
    <message>
        <source>All requests for a user…</source>
        <translation>Alle Anfragen für einen Nutzer…</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Alles…</translation>
    </message>
    <message>
        <source>This cannot be undone. What was sent stays sent.</source>
        <translation>Das kann nicht rückgängig gemacht werden. Was gesendet wurde, bleibt gesendet.</translation>
    </message>
    <message>
        <source>Delete from the history?</source>
        <translation>Aus dem Verlauf löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n request(s) from the history.</source>
        <translation>
            <numerusform>%n Anfrage aus dem Verlauf gelöscht.</numerusform>
            <numerusform>%n Anfragen aus dem Verlauf gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryList</name>
    <message>
        <source>What was delivered</source>
        <translation>Was zugestellt wurde</translation>
    </message>
    <message>
        <source>{channel} to {address}</source>
        <translation>{channel} an {address}</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>the channel is off</source>
        <translation>der Kanal ist aus</translation>
    </message>
    <message>
        <source>too many notifications in a short time</source>
        <translation>zu viele Benachrichtigungen in kurzer Zeit</translation>
    </message>
    <message>
        <source>a duplicate of an earlier notification</source>
        <translation>ein Duplikat einer früheren Benachrichtigung</translation>
    </message>
    <message>
        <source>no channel is left</source>
        <translation>kein Kanal ist übrig</translation>
    </message>
    <message>
        <source>the schedule was canceled</source>
        <translation>die Planung wurde abgebrochen</translation>
    </message>
    <message>
        <source>the notification type is disabled</source>
        <translation>der Benachrichtigungstyp ist deaktiviert</translation>
    </message>
    <message>
        <source>off by default</source>
        <translation>standardmäßig aus</translation>
    </message>
    <message>
        <source>the environment doesn&apos;t allow it</source>
        <translation>die Umgebung erlaubt es nicht</translation>
    </message>
    <message>
        <source>off in the user&apos;s preferences</source>
        <translation>in den Präferenzen des Nutzers aus</translation>
    </message>
    <message>
        <source>an Apple device token is not valid</source>
        <translation>ein Apple-Gerätetoken ist ungültig</translation>
    </message>
    <message>
        <source>an Android device token is not valid</source>
        <translation>ein Android-Gerätetoken ist ungültig</translation>
    </message>
    <message>
        <source>the user has no address for it</source>
        <translation>der Nutzer hat keine Adresse dafür</translation>
    </message>
    <message>
        <source>Apple push is not set up</source>
        <translation>Apple-Push ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Android push is not set up</source>
        <translation>Android-Push ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>the template does not exist</source>
        <translation>die Vorlage existiert nicht</translation>
    </message>
    <message>
        <source>the sender&apos;s address is not verified</source>
        <translation>die Absenderadresse ist nicht verifiziert</translation>
    </message>
    <message>
        <source>the account&apos;s usage limit is reached</source>
        <translation>das Nutzungslimit des Kontos ist erreicht</translation>
    </message>
    <message>
        <source>Waits for the user&apos;s next digest</source>
        <translation>Wartet auf die nächste Zusammenfassung des Nutzers</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>{state}, but one of several deliveries failed: {reason}</source>
        <translation>{state}, aber eine von mehreren Zustellungen ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>the address does not accept email</source>
        <translation>die Adresse nimmt keine E-Mails an</translation>
    </message>
    <message>
        <source>the address is blocked after an earlier bounce or complaint</source>
        <translation>die Adresse ist nach einem früheren Rückläufer oder einer Beschwerde gesperrt</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Copy the body</source>
        <translation>Inhalt kopieren</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>… (the rest is not shown; Copy takes all of it)</source>
        <translation>… (der Rest wird nicht angezeigt; Kopieren nimmt alles)</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>Diagnoses</name>
    <message>
        <source>Connected. {where} accepted the key.</source>
        <translation>Verbunden. {where} hat den Schlüssel angenommen.</translation>
    </message>
    <message>
        <source>Wrong region. The key works in {other}, not in {where}.</source>
        <translation>Falsche Region. Der Schlüssel gilt in {other}, nicht in {where}.</translation>
    </message>
    <message>
        <source>Wrong key. No region accepted it. Check the client ID and secret.</source>
        <translation>Falscher Schlüssel. Keine Region hat ihn angenommen. Prüfen Sie Client-ID und Secret.</translation>
    </message>
    <message>
        <source>Wrong key. {where} rejected it. Check the client ID and secret. A valid key is rejected in the wrong region, too.</source>
        <translation>Falscher Schlüssel. {where} hat ihn abgelehnt. Prüfen Sie Client-ID und Secret. Auch ein gültiger Schlüssel wird in der falschen Region abgelehnt.</translation>
    </message>
    <message>
        <source>Wrong key. {where} rejected it. Check the client ID and secret.</source>
        <translation>Falscher Schlüssel. {where} hat ihn abgelehnt. Prüfen Sie Client-ID und Secret.</translation>
    </message>
    <message>
        <source>Wrong host. {where} responded, but not as NotificationAPI does. Check the base URL.</source>
        <translation>Falscher Host. {where} hat geantwortet, aber nicht wie NotificationAPI. Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>Wrong host. {error} Check the base URL.</source>
        <translation>Falscher Host. {error} Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>No network. {error} Check your connection and proxy.</source>
        <translation>Kein Netz. {error} Prüfen Sie Ihre Verbindung und den Proxy.</translation>
    </message>
    <message>
        <source>The test failed because of an error in this app.</source>
        <translation>Der Test ist an einem Fehler in dieser App gescheitert.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>This is exactly what is copied. It holds no names, IDs, keys, addresses or messages.</source>
        <translation>Genau das wird kopiert. Es enthält keine Namen, IDs, Schlüssel, Adressen oder Nachrichten.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Wird gesammelt…</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>No differences.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>Only the beginning was compared.</source>
        <translation>Nur der Anfang wurde verglichen.</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Divider between panes</source>
        <translation>Trenner zwischen Bereichen</translation>
    </message>
    <message>
        <source>Arrow keys move it.</source>
        <translation>Die Pfeiltasten bewegen ihn.</translation>
    </message>
</context>
<context>
    <name>DurationEditor</name>
    <message>
        <source>d</source>
        <translation>T</translation>
    </message>
    <message>
        <source>h</source>
        <translation>Std</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Raw: {value}</source>
        <translation>Roh: {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole numbers only: at most {days} d, {hours} h, {minutes} min, {seconds} s.</source>
        <translation>Nur ganze Zahlen: höchstens {days} T, {hours} Std, {minutes} Min, {seconds} s.</translation>
    </message>
    <message>
        <source>{field}, days</source>
        <translation>{field}, Tage</translation>
    </message>
    <message>
        <source>{field}, hours</source>
        <translation>{field}, Stunden</translation>
    </message>
    <message>
        <source>{field}, minutes</source>
        <translation>{field}, Minuten</translation>
    </message>
    <message>
        <source>{field}, seconds</source>
        <translation>{field}, Sekunden</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Current profile</source>
        <translation>Aktuelles Profil</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Letzte Anfrage</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Nutzer-ID</translation>
    </message>
    <message>
        <source>Notification type</source>
        <translation>Benachrichtigungstyp</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Remove this entry</source>
        <translation>Diesen Eintrag entfernen</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>More for {field}</source>
        <translation>Mehr zu {field}</translation>
    </message>
    <message>
        <source>Send empty value</source>
        <translation>Leeren Wert senden</translation>
    </message>
    <message>
        <source>Remove from request</source>
        <translation>Aus der Anfrage entfernen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number}: {text}</source>
        <translation>Eintrag {number}: {text}</translation>
    </message>
    <message>
        <source>More ({keys})</source>
        <translation>Mehr ({keys})</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open a request</source>
        <translation>Anfrage öffnen</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Anfrage speichern</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Nothing was changed.</source>
        <translation>Die Zwischenablage enthält keinen Text. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Requests (*.json)</source>
        <translation>Anfragen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FileEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search IDs, verdicts, requests and responses</source>
        <translation>IDs, Ergebnisse, Anfragen und Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation>Tag auswählen…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Remove filter {filter}</source>
        <translation>Filter {filter} entfernen</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter by name or ID</source>
        <translation>Nach Name oder ID filtern</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Changed only</source>
        <translation>Nur geänderte</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n row(s)</source>
        <translation>
            <numerusform>{shown} von %n Zeile</numerusform>
            <numerusform>{shown} von %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Deprecated</source>
        <translation>Veraltet</translation>
    </message>
</context>
<context>
    <name>GridMenus</name>
    <message>
        <source>Discard changes</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>All of {name}</source>
        <translation>Alle von {name}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Default: {delivery}</source>
        <translation>Standard: {delivery}</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>Sort by this channel, on first</source>
        <translation>Nach diesem Kanal sortieren, an zuerst</translation>
    </message>
    <message>
        <source>Sort by this channel, off first</source>
        <translation>Nach diesem Kanal sortieren, aus zuerst</translation>
    </message>
    <message>
        <source>Default order</source>
        <translation>Standardreihenfolge</translation>
    </message>
    <message>
        <source>Sort by title, A first</source>
        <translation>Nach Titel sortieren, A zuerst</translation>
    </message>
    <message>
        <source>Sort by title, Z first</source>
        <translation>Nach Titel sortieren, Z zuerst</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Switch all on</source>
        <translation>Alle einschalten</translation>
    </message>
    <message>
        <source>Switch all off</source>
        <translation>Alle ausschalten</translation>
    </message>
    <message>
        <source>{text} ({count})</source>
        <translation>{text} ({count})</translation>
    </message>
</context>
<context>
    <name>GridNotes</name>
    <message>
        <source>This account does not allow reading this user&apos;s preferences, so the choices already made are unknown. Add rows and set what you want to set: only that is sent. If the service replaces all preferences of a user when some are set, the others are lost.</source>
        <translation>Dieses Konto erlaubt nicht, die Präferenzen dieses Nutzers zu lesen. Bisherige Entscheidungen sind daher unbekannt. Fügen Sie Zeilen hinzu und setzen Sie, was Sie setzen möchten: Nur das wird gesendet. Falls der Dienst beim Setzen alle Präferenzen eines Nutzers ersetzt, gehen die anderen verloren.</translation>
    </message>
    <message>
        <source>No preferences for this user. Check the user ID and the profile, or add the rows that you want to set.</source>
        <translation>Keine Präferenzen für diesen Nutzer. Prüfen Sie Nutzer-ID und Profil, oder fügen Sie die Zeilen hinzu, die Sie setzen möchten.</translation>
    </message>
    <message>
        <source>Add rows…</source>
        <translation>Zeilen hinzufügen…</translation>
    </message>
    <message>
        <source>Add rows</source>
        <translation>Zeilen hinzufügen</translation>
    </message>
    <message>
        <source>These are the preferences of user {user}. To change them, enter this ID again.</source>
        <translation>Dies sind die Präferenzen von Nutzer {user}. Um sie zu ändern, geben Sie diese ID wieder ein.</translation>
    </message>
    <message>
        <source>To see the user in the field, press Load.</source>
        <translation>Um den Nutzer im Feld zu sehen, drücken Sie Laden.</translation>
    </message>
    <message>
        <source>Preferences of user {user}</source>
        <translation>Präferenzen von Nutzer {user}</translation>
    </message>
    <message numerus="yes">
        <source>Left out of the response: %n row(s) with an empty or invalid ID, channel or delivery. Saving does not include what is left out.</source>
        <translation>
            <numerusform>Aus der Antwort ausgelassen: %n Zeile mit leerer oder ungültiger ID, ungültigem Kanal oder ungültiger Zustellung. Beim Speichern fehlt, was ausgelassen wurde.</numerusform>
            <numerusform>Aus der Antwort ausgelassen: %n Zeilen mit leerer oder ungültiger ID, ungültigem Kanal oder ungültiger Zustellung. Beim Speichern fehlt, was ausgelassen wurde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Preferences</source>
        <translation>Präferenzen</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>No requests yet. What you send, change or retract is listed here, with its response.</source>
        <translation>Noch keine Anfragen. Was Sie senden, ändern oder zurückziehen, steht hier mit der Antwort.</translation>
    </message>
    <message>
        <source>No matching requests. Remove a filter to see more.</source>
        <translation>Keine passenden Anfragen. Entfernen Sie einen Filter, um mehr zu sehen.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>Tracking-ID</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>This request is not in the history: it was deleted, or could not be recorded.</source>
        <translation>Diese Anfrage ist nicht im Verlauf: Sie wurde gelöscht oder konnte nicht aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>Part of this row can&apos;t be read: another program may have changed the history.</source>
        <translation>Ein Teil dieser Zeile kann nicht gelesen werden: Ein anderes Programm hat vielleicht den Verlauf geändert.</translation>
    </message>
    <message>
        <source>The profile {name} was deleted.</source>
        <translation>Das Profil {name} wurde gelöscht.</translation>
    </message>
    <message>
        <source>Its merge tags are not in the history.</source>
        <translation>Die Merge-Tags sind nicht im Verlauf.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Nothing was copied: this row has no such body.</source>
        <translation>Es wurde nichts kopiert: Diese Zeile hat keinen solchen Inhalt.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Präferenzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Cancel schedule</source>
        <translation>Planung abbrechen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Teilweise gesendet</translation>
    </message>
    <message>
        <source>Accepted with remarks</source>
        <translation>Mit Hinweisen angenommen</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>Nichts gesendet</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>{outcome}: found in the service&apos;s log</source>
        <translation>{outcome}: im Protokoll des Dienstes gefunden</translation>
    </message>
    <message>
        <source>{outcome}: not found in the service&apos;s log</source>
        <translation>{outcome}: im Protokoll des Dienstes nicht gefunden</translation>
    </message>
    <message>
        <source>Not found in the service&apos;s log · {moment}</source>
        <translation>Im Protokoll des Dienstes nicht gefunden · {moment}</translation>
    </message>
    <message>
        <source>Found in the service&apos;s log · {moment}</source>
        <translation>Im Protokoll des Dienstes gefunden · {moment}</translation>
    </message>
</context>
<context>
    <name>ImportNotices</name>
    <message>
        <source>Imported from {source}.</source>
        <translation>Aus {source} importiert.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>Restored your last {notification} request.</source>
        <translation>Ihre letzte Anfrage {notification} wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>The draft was kept without what looks like a key: {names}.</source>
        <translation>Der Entwurf wurde ohne das behalten, was wie ein Schlüssel aussieht: {names}.</translation>
    </message>
    <message>
        <source>The form has replaced your JSON, which was not valid yet.</source>
        <translation>Das Formular hat Ihr noch ungültiges JSON ersetzt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>Tracking-ID</translation>
    </message>
    <message numerus="yes">
        <source>Unknown type (%n): may be deleted too</source>
        <translation>
            <numerusform>Unbekannter Typ (%n): wird vielleicht auch gelöscht</numerusform>
            <numerusform>Unbekannter Typ (%n): werden vielleicht auch gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Kein Titel</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>Reload the list</source>
        <translation>Liste neu laden</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>In-app notifications that will be deleted</source>
        <translation>In-App-Benachrichtigungen, die gelöscht werden</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Enter a notification ID and a user ID to see what will be deleted.</source>
        <translation>Geben Sie Benachrichtigungs-ID und Nutzer-ID ein, um zu sehen, was gelöscht wird.</translation>
    </message>
    <message>
        <source>Can&apos;t tell how many in-app notifications will be deleted.</source>
        <translation>Es ist nicht feststellbar, wie viele In-App-Benachrichtigungen gelöscht werden.</translation>
    </message>
    <message>
        <source>Can&apos;t tell how many in-app notifications will be deleted: the profile can&apos;t be used.</source>
        <translation>Es ist nicht feststellbar, wie viele In-App-Benachrichtigungen gelöscht werden: Das Profil ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>Loading in-app notifications…</source>
        <translation>In-App-Benachrichtigungen werden geladen…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n in-app notification(s) of {notification} will be deleted for user {user}.</source>
        <translation>
            <numerusform>Mindestens %n In-App-Benachrichtigung von {notification} wird für Nutzer {user} gelöscht.</numerusform>
            <numerusform>Mindestens %n In-App-Benachrichtigungen von {notification} werden für Nutzer {user} gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in-app notification(s) of {notification} will be deleted for user {user}.</source>
        <translation>
            <numerusform>%n In-App-Benachrichtigung von {notification} wird für Nutzer {user} gelöscht.</numerusform>
            <numerusform>%n In-App-Benachrichtigungen von {notification} werden für Nutzer {user} gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>User {user} has no in-app notifications of {notification}.</source>
        <translation>Nutzer {user} hat keine In-App-Benachrichtigungen von {notification}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more of unknown type may be deleted too.</source>
        <translation>
            <numerusform>%n weitere unbekannten Typs wird vielleicht auch gelöscht.</numerusform>
            <numerusform>%n weitere unbekannten Typs werden vielleicht auch gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Older notifications could not be loaded.</source>
        <translation>Ältere Benachrichtigungen konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Scroll down to load older notifications.</source>
        <translation>Scrollen Sie nach unten, um ältere Benachrichtigungen zu laden.</translation>
    </message>
    <message>
        <source>Older notifications were not loaded.</source>
        <translation>Ältere Benachrichtigungen wurden nicht geladen.</translation>
    </message>
</context>
<context>
    <name>JsonField</name>
    <message>
        <source>(raw: {value})</source>
        <translation>(roh: {value})</translation>
    </message>
    <message>
        <source>Invalid JSON: {what}.</source>
        <translation>Ungültiges JSON: {what}.</translation>
    </message>
    <message>
        <source>Invalid JSON (line {line}, column {column}): {what}.</source>
        <translation>Ungültiges JSON (Zeile {line}, Spalte {column}): {what}.</translation>
    </message>
</context>
<context>
    <name>JsonSync</name>
    <message>
        <source>Line {line}: {what}.</source>
        <translation>Zeile {line}: {what}.</translation>
    </message>
</context>
<context>
    <name>JsonTableField</name>
    <message>
        <source>Empty object: {}</source>
        <translation>Leeres Objekt: {}</translation>
    </message>
    <message>
        <source>{field} as a table</source>
        <translation>{field} als Tabelle</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>Only a JSON object with at most %n level(s) can be edited as a table.</source>
        <translation>
            <numerusform>Nur ein JSON-Objekt mit höchstens %n Ebene kann als Tabelle bearbeitet werden.</numerusform>
            <numerusform>Nur ein JSON-Objekt mit höchstens %n Ebenen kann als Tabelle bearbeitet werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonTableModel</name>
    <message>
        <source>Duplicate key “{name}”.</source>
        <translation>Doppelter Schlüssel „{name}“.</translation>
    </message>
    <message>
        <source>“{text}” is not a JSON number. The value is still {former}.</source>
        <translation>„{text}“ ist keine JSON-Zahl. Der Wert ist weiterhin {former}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
</context>
<context>
    <name>LastRun</name>
    <message numerus="yes">
        <source>NotifyAdmin was closed before %n preference change(s) could be saved.</source>
        <translation>
            <numerusform>NotifyAdmin wurde geschlossen, bevor %n Präferenzänderung gespeichert werden konnte.</numerusform>
            <numerusform>NotifyAdmin wurde geschlossen, bevor %n Präferenzänderungen gespeichert werden konnten.</numerusform>
        </translation>
    </message>
    <message>
        <source>A request to {profiles} was still running when NotifyAdmin closed. It may have gone through. Check before you retry.</source>
        <translation>Eine Anfrage an {profiles} lief noch, als NotifyAdmin geschlossen wurde. Sie ist vielleicht angekommen. Prüfen Sie das, bevor Sie es erneut versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to {profiles} were still running when NotifyAdmin closed. They may have gone through. Check before you retry.</source>
        <translation>
            <numerusform>%n Anfrage an {profiles} lief noch, als NotifyAdmin geschlossen wurde. Sie ist vielleicht angekommen. Prüfen Sie das, bevor Sie es erneut versuchen.</numerusform>
            <numerusform>%n Anfragen an {profiles} liefen noch, als NotifyAdmin geschlossen wurde. Sie sind vielleicht angekommen. Prüfen Sie das, bevor Sie es erneut versuchen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Set by user</source>
        <translation>Vom Nutzer gesetzt</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Ungespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Couldn&apos;t save</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>(empty string)</source>
        <translation>(leerer String)</translation>
    </message>
    <message>
        <source>(raw: {value})</source>
        <translation>(roh: {value})</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Ask the service</source>
        <translation>Dienst fragen</translation>
    </message>
    <message>
        <source>Asks the service&apos;s log what became of this notification</source>
        <translation>Fragt das Protokoll des Dienstes, was aus dieser Benachrichtigung wurde</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt…</translation>
    </message>
    <message>
        <source>Last asked at {time}.</source>
        <translation>Zuletzt gefragt um {time}.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Service log</source>
        <translation>Protokoll des Dienstes</translation>
    </message>
    <message>
        <source>The log&apos;s answer</source>
        <translation>Die Antwort des Protokolls</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>The log has this notification, but no channel of it yet.</source>
        <translation>Das Protokoll hat diese Benachrichtigung, aber noch keinen Kanal davon.</translation>
    </message>
    <message>
        <source>The log does not have this notification. It can be a minute late.</source>
        <translation>Das Protokoll hat diese Benachrichtigung nicht. Es kann eine Minute hinterher sein.</translation>
    </message>
    <message>
        <source>The log&apos;s answer can&apos;t be read. It is shown below as it came.</source>
        <translation>Die Antwort des Protokolls ist nicht lesbar. Sie steht unten, wie sie kam.</translation>
    </message>
    <message>
        <source>The service is still searching its log.</source>
        <translation>Der Dienst durchsucht sein Protokoll noch.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished">&amp;Textgröße</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>&amp;Anfrage</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message numerus="yes">
        <source>… and %n more: see the body.</source>
        <translation>
            <numerusform>… und %n weitere: siehe Inhalt.</numerusform>
            <numerusform>… und %n weitere: siehe Inhalt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to {field}</source>
        <translation>Zu {field}</translation>
    </message>
    <message>
        <source>Go to field</source>
        <translation>Zum Feld</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>No messages since the program started</source>
        <translation>Keine Meldungen seit dem Start</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>MomentPicker</name>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Use this moment</source>
        <translation>Diesen Zeitpunkt übernehmen</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>&amp;Add a row…</source>
        <translation>&amp;Zeile hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Save a snapshot…</source>
        <translation>&amp;Momentaufnahme speichern…</translation>
    </message>
    <message>
        <source>&amp;Restore a snapshot…</source>
        <translation>Momentaufnahme &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Compare with another user…</source>
        <translation>Mit anderem Nutzer &amp;vergleichen…</translation>
    </message>
    <message>
        <source>C&amp;opy as a table</source>
        <translation>Als Tabelle &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>NoUser</name>
    <message>
        <source>Load a user to see what this person receives, and on which channels.</source>
        <translation>Laden Sie einen Nutzer, um zu sehen, was er auf welchen Kanälen erhält.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Do something about the notice</source>
        <translation>Auf den Hinweis reagieren</translation>
    </message>
    <message>
        <source>Show the next notice</source>
        <translation>Nächsten Hinweis zeigen</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>More about the notice</source>
        <translation>Mehr zum Hinweis</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>Too large: numbers end at about 1.8e308</source>
        <translation>Zu groß: Zahlen enden bei etwa 1.8e308</translation>
    </message>
</context>
<context>
    <name>ObjectsEditor</name>
    <message>
        <source>Fields without a column are kept and sent unchanged.</source>
        <translation>Felder ohne Spalte werden behalten und unverändert gesendet.</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation>{title} zurücksetzen</translation>
    </message>
</context>
<context>
    <name>OtherFields</name>
    <message>
        <source>Other fields</source>
        <translation>Andere Felder</translation>
    </message>
    <message>
        <source>These fields have no editor. They are kept and sent unchanged.</source>
        <translation>Diese Felder haben keinen Editor. Sie werden behalten und unverändert gesendet.</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>Als JSON bearbeiten</translation>
    </message>
    <message>
        <source>Edit them as JSON</source>
        <translation>Sie als JSON bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutsideLabel</name>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Too many requests. Retrying in</source>
        <translation>Zu viele Anfragen. Neuer Versuch in</translation>
    </message>
    <message>
        <source>The previous request is still running. Wait for it, or cancel it, and try again.</source>
        <translation>Die vorige Anfrage läuft noch. Warten Sie darauf, oder brechen Sie sie ab, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Präferenzen</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PairsEditor</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>“{name}” is looked for twice.</source>
        <translation>Nach „{name}“ wird zweimal gesucht.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Command, profile, request, user ID or notification type</source>
        <translation>Befehl, Profil, Anfrage, Nutzer-ID oder Benachrichtigungstyp</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingRequest</name>
    <message>
        <source>No changes to save</source>
        <translation>Keine Änderungen zu speichern</translation>
    </message>
</context>
<context>
    <name>PhoneEditor</name>
    <message>
        <source>Interpreted as {number}</source>
        <translation>Verstanden als {number}</translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation>{number} übernehmen</translation>
    </message>
</context>
<context>
    <name>PreferenceDialogs</name>
    <message>
        <source>The service lists only the notifications that the user has received or has made a choice for. A row that you add starts as unknown.</source>
        <translation>Der Dienst listet nur Benachrichtigungen, die der Nutzer erhalten oder für die er etwas gewählt hat. Eine hinzugefügte Zeile beginnt als unbekannt.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Compares what {user} receives with what another user receives.</source>
        <translation>Vergleicht, was {user} erhält, mit dem, was ein anderer Nutzer erhält.</translation>
    </message>
    <message>
        <source>Compare with another user</source>
        <translation>Mit anderem Nutzer vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>Momentaufnahme speichern</translation>
    </message>
    <message>
        <source>Restore a snapshot</source>
        <translation>Momentaufnahme wiederherstellen</translation>
    </message>
    <message>
        <source>This row already exists.</source>
        <translation>Diese Zeile gibt es schon.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Nothing was saved for user {user}. If you keep your changes, they replace the other changes of the same cells; all other changes made meanwhile stay.</source>
        <translation>Für Nutzer {user} wurde nichts gespeichert. Wenn Sie Ihre Änderungen behalten, ersetzen sie die anderen Änderungen derselben Zellen; alle übrigen zwischenzeitlichen Änderungen bleiben.</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>When loaded</source>
        <translation>Beim Laden</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Someone else changed these preferences</source>
        <translation>Jemand anderes hat diese Präferenzen geändert</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>Meine Änderungen behalten</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Meine Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Momentaufnahmen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PreferenceModel</name>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Notification ID</source>
        <translation>Benachrichtigungs-ID</translation>
    </message>
    <message>
        <source>Sub-notification ID</source>
        <translation>Untertyp-ID</translation>
    </message>
    <message>
        <source>Click for all of this column: switch, sort</source>
        <translation>Klicken für alles zu dieser Spalte: schalten, sortieren</translation>
    </message>
    <message>
        <source>Click to sort, expand or collapse</source>
        <translation>Klicken zum Sortieren, Aus- oder Einklappen</translation>
    </message>
</context>
<context>
    <name>PreferenceWords</name>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>In-app</source>
        <translation>In-App</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Web push</source>
        <translation>Web-Push</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Stündlich</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>These preferences from {source} cannot be used: {problem}</source>
        <translation>Diese Präferenzen aus {source} sind nicht verwendbar: {problem}</translation>
    </message>
    <message>
        <source>Imported from {source}. Nothing was changed yet: look at the differences first.</source>
        <translation>Aus {source} importiert. Noch wurde nichts geändert: Sehen Sie sich zuerst die Unterschiede an.</translation>
    </message>
    <message>
        <source>Imported from {source}. The differences appear once the preferences are loaded.</source>
        <translation>Aus {source} importiert. Die Unterschiede erscheinen, sobald die Präferenzen geladen sind.</translation>
    </message>
    <message>
        <source>Nothing was changed: the preferences are still being loaded.</source>
        <translation>Es wurde nichts geändert: Die Präferenzen werden noch geladen.</translation>
    </message>
</context>
<context>
    <name>ProblemHint</name>
    <message numerus="yes">
        <source>Nothing was sent. Fix %n problem(s).</source>
        <translation>
            <numerusform>Es wurde nichts gesendet. Beheben Sie %n Fehler.</numerusform>
            <numerusform>Es wurde nichts gesendet. Beheben Sie %n Fehler.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileBar</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>SCHREIBGESCHÜTZT</translation>
    </message>
    <message>
        <source>This profile allows no sends and no changes. Edit it to change that.</source>
        <translation>Dieses Profil erlaubt weder Senden noch Ändern. Bearbeiten Sie es, um das zu ändern.</translation>
    </message>
    <message>
        <source>LIMITED</source>
        <translation>BEGRENZT</translation>
    </message>
    <message>
        <source>This profile reaches listed recipients only. Edit it to change that.</source>
        <translation>Dieses Profil erreicht nur aufgelistete Empfänger. Bearbeiten Sie es, um das zu ändern.</translation>
    </message>
    <message>
        <source>No real users: simulates NotificationAPI on this computer</source>
        <translation>Keine echten Nutzer: simuliert NotificationAPI auf diesem Computer</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>nicht nutzbar</translation>
    </message>
</context>
<context>
    <name>ProfileCommands</name>
    <message>
        <source>The sandbox needs no setup. Create a profile to work with an account.</source>
        <translation>Die Sandbox braucht keine Einrichtung. Legen Sie ein Profil an, um mit einem Konto zu arbeiten.</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Neues Profil…</translation>
    </message>
    <message>
        <source>Edit the profile…</source>
        <translation>Profil bearbeiten…</translation>
    </message>
    <message>
        <source>The sandbox was reset.</source>
        <translation>Die Sandbox wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>Waiting for the keyring. It may be locked: look for its password prompt.</source>
        <translation>Es wird auf den Schlüsselbund gewartet. Vielleicht ist er gesperrt: Suchen Sie nach seiner Passwortabfrage.</translation>
    </message>
    <message>
        <source>Type the key for this session…</source>
        <translation>Schlüssel für diese Sitzung eingeben…</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Duplicate profile</source>
        <translation>Profil duplizieren</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Profil bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Production (reaches real users)</source>
        <translation>Produktion (erreicht echte Nutzer)</translation>
    </message>
    <message>
        <source>Keep request and response bodies in the history</source>
        <translation>Inhalte von Anfragen und Antworten im Verlauf behalten</translation>
    </message>
    <message>
        <source>Read-only (allows no sends and no changes)</source>
        <translation>Schreibgeschützt (weder Senden noch Ändern)</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name *</source>
        <translation>Name *</translation>
    </message>
    <message>
        <source>Region *</source>
        <translation>Region *</translation>
    </message>
    <message>
        <source>Client ID *</source>
        <translation>Client-ID *</translation>
    </message>
    <message>
        <source>Client secret *</source>
        <translation>Client-Secret *</translation>
    </message>
    <message>
        <source>Stored only in your system keyring.</source>
        <translation>Nur im Schlüsselbund Ihres Systems gespeichert.</translation>
    </message>
    <message>
        <source>* Required</source>
        <translation>* Erforderlich</translation>
    </message>
    <message>
        <source>Copy both from your NotificationAPI dashboard.</source>
        <translation>Kopieren Sie beide aus Ihrem NotificationAPI-Dashboard.</translation>
    </message>
    <message>
        <source>Base URL *</source>
        <translation>Basis-URL *</translation>
    </message>
    <message>
        <source>Kept until NotifyAdmin is closed; type only to replace it</source>
        <translation>Behalten, bis NotifyAdmin geschlossen wird; nur zum Ersetzen eingeben</translation>
    </message>
    <message>
        <source>Saving stores them in your system keyring, if it can be used.</source>
        <translation>Beim Speichern kommen sie in den Schlüsselbund Ihres Systems, wenn er nutzbar ist.</translation>
    </message>
    <message>
        <source>Stored in the keyring; type only to replace it</source>
        <translation>Im Schlüsselbund gespeichert; nur zum Ersetzen eingeben</translation>
    </message>
    <message>
        <source>No system keyring can be used: they are kept until NotifyAdmin is closed.</source>
        <translation>Kein Schlüsselbund nutzbar: Sie werden behalten, bis NotifyAdmin geschlossen wird.</translation>
    </message>
    <message>
        <source>Waiting for the keyring. It may be locked: look for its password prompt.</source>
        <translation>Es wird auf den Schlüsselbund gewartet. Vielleicht ist er gesperrt: Suchen Sie nach seiner Passwortabfrage.</translation>
    </message>
    <message>
        <source>Deleting the profile…</source>
        <translation>Das Profil wird gelöscht…</translation>
    </message>
</context>
<context>
    <name>ProfilePresenter</name>
    <message>
        <source>Client ID and secret were stored in the keyring.</source>
        <translation>Client-ID und Secret wurden im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>The keyring did not respond.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Client ID and secret are available until NotifyAdmin is closed. Once the keyring works, edit and save the profile to store them.</source>
        <translation>Client-ID und Secret sind verfügbar, bis NotifyAdmin geschlossen wird. Sobald der Schlüsselbund funktioniert, bearbeiten und speichern Sie das Profil, um sie abzulegen.</translation>
    </message>
    <message>
        <source>Client ID and secret of {profile} may still be in it.</source>
        <translation>Client-ID und Secret von {profile} sind vielleicht noch darin.</translation>
    </message>
    <message>
        <source>Client ID and secret were removed from the keyring.</source>
        <translation>Client-ID und Secret wurden aus dem Schlüsselbund entfernt.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Send to production?</source>
        <translation>An Produktion senden?</translation>
    </message>
    <message>
        <source>Send to production</source>
        <translation>An Produktion senden</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Retract?</source>
        <translation>Zurückziehen?</translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s) of user {user} of the production profile {profile} will be changed.</source>
        <translation>
            <numerusform>%n Präferenz von Nutzer {user} des Produktionsprofils {profile} wird geändert.</numerusform>
            <numerusform>%n Präferenzen von Nutzer {user} des Produktionsprofils {profile} werden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The choices that user {user} of the production profile {profile} has made for {row} will be deleted. The defaults apply again.</source>
        <translation>Was Nutzer {user} des Produktionsprofils {profile} für {row} gewählt hat, wird gelöscht. Es gelten wieder die Standards.</translation>
    </message>
    <message>
        <source>Preferences of user {user} of {profile} will be changed.</source>
        <translation>Präferenzen von Nutzer {user} von {profile} werden geändert.</translation>
    </message>
    <message>
        <source>Preferences of user {user} of the production profile {profile} will be changed.</source>
        <translation>Präferenzen von Nutzer {user} des Produktionsprofils {profile} werden geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Closing discards %n unsaved preference change(s).</source>
        <translation>
            <numerusform>Beim Schließen wird %n ungespeicherte Präferenzänderung verworfen.</numerusform>
            <numerusform>Beim Schließen werden %n ungespeicherte Präferenzänderungen verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A request to {profile} is still running. If you close now, its outcome stays unknown.</source>
        <translation>Eine Anfrage an {profile} läuft noch. Wenn Sie jetzt schließen, bleibt ihr Ergebnis unbekannt.</translation>
    </message>
    <message>
        <source>Close NotifyAdmin?</source>
        <translation>NotifyAdmin schließen?</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message numerus="yes">
        <source>Changing the profile discards %n unsaved preference change(s).</source>
        <translation>
            <numerusform>Beim Profilwechsel wird %n ungespeicherte Präferenzänderung verworfen.</numerusform>
            <numerusform>Beim Profilwechsel werden %n ungespeicherte Präferenzänderungen verworfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading discards %n unsaved change(s) for user {user}.</source>
        <translation>
            <numerusform>Beim Laden wird %n ungespeicherte Änderung für Nutzer {user} verworfen.</numerusform>
            <numerusform>Beim Laden werden %n ungespeicherte Änderungen für Nutzer {user} verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} was changed by another program since you opened or saved it. Nothing was saved. Overwriting discards the other program&apos;s changes.</source>
        <translation>{file} wurde von einem anderen Programm geändert, seit Sie die Datei geöffnet oder gespeichert haben. Es wurde nichts gespeichert. Überschreiben verwirft die Änderungen des anderen Programms.</translation>
    </message>
    <message>
        <source>Overwrite the file?</source>
        <translation>Datei überschreiben?</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>The profile {name} and its key in the keyring will be deleted.</source>
        <translation>Das Profil {name} und sein Schlüssel im Schlüsselbund werden gelöscht.</translation>
    </message>
    <message>
        <source>Delete the profile?</source>
        <translation>Profil löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Discard the changes to {name}?</source>
        <translation>Änderungen an {name} verwerfen?</translation>
    </message>
    <message>
        <source>Discard the new profile?</source>
        <translation>Neues Profil verwerfen?</translation>
    </message>
    <message>
        <source>What you entered will be lost.</source>
        <translation>Was Sie eingegeben haben, geht verloren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The users, preferences and messages of the sandbox will be replaced by its examples.</source>
        <translation>Nutzer, Präferenzen und Nachrichten der Sandbox werden durch ihre Beispiele ersetzt.</translation>
    </message>
    <message>
        <source>Your requests and profiles stay.</source>
        <translation>Ihre Anfragen und Profile bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved preference change(s) will be discarded.</source>
        <translation>
            <numerusform>%n ungespeicherte Präferenzänderung wird verworfen.</numerusform>
            <numerusform>%n ungespeicherte Präferenzänderungen werden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset the sandbox?</source>
        <translation>Sandbox zurücksetzen?</translation>
    </message>
    <message>
        <source>Reset sandbox</source>
        <translation>Sandbox zurücksetzen</translation>
    </message>
    <message>
        <source>Reschedule in production?</source>
        <translation>In Produktion neu planen?</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>The scheduled notification {notification} of the production profile {profile} will be sent at {time} instead.</source>
        <translation>Die geplante Benachrichtigung {notification} des Produktionsprofils {profile} wird stattdessen um {time} gesendet.</translation>
    </message>
    <message>
        <source>Delete the schedule in production?</source>
        <translation>Planung in Produktion löschen?</translation>
    </message>
    <message>
        <source>Delete schedule</source>
        <translation>Planung löschen</translation>
    </message>
    <message>
        <source>Send?</source>
        <translation>Senden?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s) of user {user} of {profile} will be changed.</source>
        <translation>
            <numerusform>%n Präferenz von Nutzer {user} von {profile} wird geändert.</numerusform>
            <numerusform>%n Präferenzen von Nutzer {user} von {profile} werden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The choices that user {user} of {profile} has made for {row} will be deleted. The defaults apply again.</source>
        <translation>Was Nutzer {user} von {profile} für {row} gewählt hat, wird gelöscht. Es gelten wieder die Standards.</translation>
    </message>
    <message>
        <source>Reschedule?</source>
        <translation>Neu planen?</translation>
    </message>
    <message>
        <source>Reopen the window?</source>
        <translation>Fenster neu öffnen?</translation>
    </message>
    <message>
        <source>Reopen anyway</source>
        <translation>Trotzdem neu öffnen</translation>
    </message>
    <message>
        <source>The scheduled notification {notification} of {profile} will be sent at {time} instead.</source>
        <translation>Die geplante Benachrichtigung {notification} von {profile} wird stattdessen um {time} gesendet.</translation>
    </message>
    <message>
        <source>Delete the schedule?</source>
        <translation>Planung löschen?</translation>
    </message>
    <message>
        <source>The scheduled notification {notification} of {profile} will never be sent.</source>
        <translation>Die geplante Benachrichtigung {notification} von {profile} wird nie gesendet.</translation>
    </message>
    <message>
        <source>The scheduled notification {notification} of the production profile {profile} will never be sent.</source>
        <translation>Die geplante Benachrichtigung {notification} des Produktionsprofils {profile} wird nie gesendet.</translation>
    </message>
    <message>
        <source>{notification} to user {user}</source>
        <translation>{notification} an Nutzer {user}</translation>
    </message>
    <message>
        <source>{notification} will be sent to user {user} of {profile}.</source>
        <translation>{notification} wird an Nutzer {user} von {profile} gesendet.</translation>
    </message>
    <message>
        <source>{notification} will be sent to user {user} of the production profile {profile}.</source>
        <translation>{notification} wird an Nutzer {user} des Produktionsprofils {profile} gesendet.</translation>
    </message>
    <message>
        <source>Channels: {channels}.</source>
        <translation>Kanäle: {channels}.</translation>
    </message>
    <message>
        <source>Channels: all that this type uses and the user has not switched off.</source>
        <translation>Kanäle: alle dieses Typs, die der Nutzer nicht ausgeschaltet hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n push token(s)</source>
        <translation>
            <numerusform>%n Push-Token</numerusform>
            <numerusform>%n Push-Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>those stored for this user</source>
        <translation>die für diesen Nutzer gespeicherten</translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>BCC</source>
        <translation>BCC</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{delivery} (default)</source>
        <translation>{delivery} (Standard)</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Change production?</source>
        <translation>Produktion ändern?</translation>
    </message>
    <message>
        <source>Change preferences?</source>
        <translation>Präferenzen ändern?</translation>
    </message>
    <message>
        <source>Change production</source>
        <translation>Produktion ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>All in-app notifications of {notification}</source>
        <translation>Alle In-App-Benachrichtigungen von {notification}</translation>
    </message>
    <message>
        <source>All in-app notifications of {notification} with the sub-notification {secondary}</source>
        <translation>Alle In-App-Benachrichtigungen von {notification} mit dem Untertyp {secondary}</translation>
    </message>
    <message>
        <source>will be deleted for user {user} of {profile}. This cannot be undone.</source>
        <translation>werden für Nutzer {user} von {profile} gelöscht. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>will be deleted for user {user} of the production profile {profile}. This cannot be undone.</source>
        <translation>werden für Nutzer {user} des Produktionsprofils {profile} gelöscht. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>How many there are now is unknown.</source>
        <translation>Wie viele es jetzt sind, ist unbekannt.</translation>
    </message>
    <message numerus="yes">
        <source>Currently: %n in-app notification(s).</source>
        <translation>
            <numerusform>Derzeit: %n In-App-Benachrichtigung.</numerusform>
            <numerusform>Derzeit: %n In-App-Benachrichtigungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Currently: at least %n in-app notification(s).</source>
        <translation>
            <numerusform>Derzeit: mindestens %n In-App-Benachrichtigung.</numerusform>
            <numerusform>Derzeit: mindestens %n In-App-Benachrichtigungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of unknown type may be deleted too.</source>
        <translation>
            <numerusform>%n weitere unbekannten Typs wird vielleicht auch gelöscht.</numerusform>
            <numerusform>%n weitere unbekannten Typs werden vielleicht auch gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentFilesMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
</context>
<context>
    <name>RecipientFields</name>
    <message>
        <source>Limit recipients</source>
        <translation>Empfänger begrenzen</translation>
    </message>
    <message>
        <source>Everything not listed is refused, CC and BCC included. A user must be listed in any case: NotificationAPI may have other addresses stored for that user. Separate entries with commas or line breaks.</source>
        <translation>Alles Übrige wird verweigert, auch CC und BCC. Der Nutzer muss in jedem Fall aufgelistet sein: NotificationAPI kann weitere Adressen für ihn gespeichert haben. Trennen Sie Einträge durch Kommas oder Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>User IDs *</source>
        <translation>Nutzer-IDs *</translation>
    </message>
    <message>
        <source>Email domains</source>
        <translation>E-Mail-Domains</translation>
    </message>
    <message>
        <source>Phone prefixes</source>
        <translation>Telefonvorwahlen</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Open in Send</source>
        <translation>In „Senden“ öffnen</translation>
    </message>
</context>
<context>
    <name>RepetitionQuestion</name>
    <message>
        <source>Retract again?</source>
        <translation>Erneut zurückziehen?</translation>
    </message>
    <message>
        <source>Retract again</source>
        <translation>Erneut zurückziehen</translation>
    </message>
    <message>
        <source>Send again to production?</source>
        <translation>Erneut an Produktion senden?</translation>
    </message>
    <message>
        <source>Send again?</source>
        <translation>Erneut senden?</translation>
    </message>
    <message>
        <source>Send again to production</source>
        <translation>Erneut an Produktion senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>The outcome of {moment} is unknown: it may have gone through.</source>
        <translation>Das Ergebnis von {moment} ist unbekannt: Es ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>It was sent with another profile, {former}. This time it goes to {profile}.</source>
        <translation>Gesendet wurde mit einem anderen Profil, {former}. Diesmal geht es an {profile}.</translation>
    </message>
    <message>
        <source>“…” goes out as part of {fields}. If a key was there, it was not recorded.</source>
        <translation>„…“ geht als Teil von {fields} hinaus. Falls dort ein Schlüssel stand, wurde er nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>The same request was sent at {time}, in the last 10 minutes.</source>
        <translation>Dieselbe Anfrage wurde um {time} gesendet, in den letzten 10 Minuten.</translation>
    </message>
</context>
<context>
    <name>RequestChoice</name>
    <message>
        <source>Choose a request</source>
        <translation>Anfrage auswählen</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Präferenzen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>RequestTabs</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Request as JSON</source>
        <translation>Anfrage als JSON</translation>
    </message>
    <message>
        <source>Drag the request elsewhere</source>
        <translation>Die Anfrage woandershin ziehen</translation>
    </message>
    <message>
        <source>Drag it elsewhere, as text or as a file</source>
        <translation>Woandershin ziehen, als Text oder als Datei</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Anfrage kopieren</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>RescheduleDialog</name>
    <message>
        <source>Reschedule the notification</source>
        <translation>Benachrichtigung neu planen</translation>
    </message>
    <message>
        <source>Currently scheduled for {time}.</source>
        <translation>Derzeit geplant für {time}.</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Neu planen</translation>
    </message>
</context>
<context>
    <name>RetractPage</name>
    <message>
        <source>Retract…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Imported a retraction from {source}. Nothing was deleted.</source>
        <translation>Ein Zurückziehen wurde aus {source} importiert. Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Deletes in-app notifications that a user has received. Emails, text messages, calls and pushes cannot be retracted.</source>
        <translation>Löscht In-App-Benachrichtigungen, die ein Nutzer erhalten hat. E-Mails, SMS, Anrufe und Push-Nachrichten können nicht zurückgezogen werden.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>RowButtons</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add child</source>
        <translation>Untereintrag hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Add a row beside the current one (Ins)</source>
        <translation>Eine Zeile neben der aktuellen hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Add a row to the current object or array</source>
        <translation>Eine Zeile zum aktuellen Objekt oder Array hinzufügen</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>Open in Send</source>
        <translation>In „Senden“ öffnen</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Retract this…</source>
        <translation>Dies zurückziehen…</translation>
    </message>
    <message>
        <source>Select two rows to compare their requests and responses</source>
        <translation>Wählen Sie zwei Zeilen, um Anfragen und Antworten zu vergleichen</translation>
    </message>
    <message>
        <source>Parts of the row</source>
        <translation>Teile der Zeile</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Before this change</source>
        <translation>Vor dieser Änderung</translation>
    </message>
    <message>
        <source>Not kept: bodies were switched off in the settings or the profile.</source>
        <translation>Nicht behalten: Inhalte waren in den Einstellungen oder im Profil abgeschaltet.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>Nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>No response.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Open in Retract</source>
        <translation>In „Zurückziehen“ öffnen</translation>
    </message>
    <message>
        <source>Open in Preferences</source>
        <translation>In „Präferenzen“ öffnen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Opens in Send what this retraction has removed</source>
        <translation>Öffnet in „Senden“, was dieses Zurückziehen entfernt hat</translation>
    </message>
    <message>
        <source>Restore previous…</source>
        <translation>Vorherige wiederherstellen…</translation>
    </message>
    <message>
        <source>Compares the preferences before this change with those of now</source>
        <translation>Vergleicht die Präferenzen vor dieser Änderung mit den jetzigen</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>status {status}</source>
        <translation>Status {status}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Anfrage kopieren</translation>
    </message>
    <message>
        <source>Copy the response</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Request and response</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Service log</source>
        <translation>Protokoll des Dienstes</translation>
    </message>
</context>
<context>
    <name>RowOpener</name>
    <message>
        <source>Left out, because the history does not keep keys: {names}.</source>
        <translation>Ausgelassen, weil der Verlauf keine Schlüssel behält: {names}.</translation>
    </message>
    <message>
        <source>“…” may stand for a key that was not recorded: {names}.</source>
        <translation>„…“ steht vielleicht für einen Schlüssel, der nicht aufgezeichnet wurde: {names}.</translation>
    </message>
    <message>
        <source>the history</source>
        <translation>der Verlauf</translation>
    </message>
    <message>
        <source>It was sent with another profile, {former}. Now {profile} is selected.</source>
        <translation>Gesendet wurde mit einem anderen Profil, {former}. Jetzt ist {profile} ausgewählt.</translation>
    </message>
</context>
<context>
    <name>RowService</name>
    <message>
        <source>Select the profile {name} first.</source>
        <translation>Wählen Sie zuerst das Profil {name}.</translation>
    </message>
    <message>
        <source>The profile {name} was deleted.</source>
        <translation>Das Profil {name} wurde gelöscht.</translation>
    </message>
    <message>
        <source>The profile can&apos;t be used yet.</source>
        <translation>Das Profil ist noch nicht nutzbar.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add (empty value)</source>
        <translation>Hinzufügen (leerer Wert)</translation>
    </message>
    <message>
        <source>Add (raw: {value})</source>
        <translation>Hinzufügen (roh: {value})</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), too many for a line each: they can be changed as JSON.</source>
        <translation>
            <numerusform>%n Element, zu viele für je eine Zeile: als JSON änderbar.</numerusform>
            <numerusform>%n Elemente, zu viele für je eine Zeile: als JSON änderbar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Show request</source>
        <translation>Anfrage anzeigen</translation>
    </message>
    <message>
        <source>Shows what Save changes sends, as JSON and as code</source>
        <translation>Zeigt als JSON und als Code, was „Speichern“ sendet</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n ungespeicherte Änderung</numerusform>
            <numerusform>%n ungespeicherte Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleBar</name>
    <message>
        <source>Reschedule…</source>
        <translation>Neu planen…</translation>
    </message>
    <message>
        <source>Cancel schedule</source>
        <translation>Planung abbrechen</translation>
    </message>
    <message>
        <source>Scheduled for {time}</source>
        <translation>Geplant für {time}</translation>
    </message>
    <message>
        <source>Was scheduled for {time}</source>
        <translation>War geplant für {time}</translation>
    </message>
    <message>
        <source>For the user: {time} ({zone})</source>
        <translation>Für den Nutzer: {time} ({zone})</translation>
    </message>
    <message>
        <source>Rescheduled to {time}</source>
        <translation>Neu geplant auf {time}</translation>
    </message>
    <message>
        <source>Canceled on {time}</source>
        <translation>Abgebrochen am {time}</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n gesetzt</numerusform>
            <numerusform>%n gesetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No matching settings</source>
        <translation>Keine passenden Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tasten…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Zurücksetzen…</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>Alle Einstellungen zurücksetzen?</translation>
    </message>
    <message>
        <source>All settings in this list return to their defaults. Shortcuts and profiles don&apos;t change.</source>
        <translation>Alle Einstellungen in dieser Liste erhalten wieder ihren Standardwert. Tastenkürzel und Profile ändern sich nicht.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SettingsTransfer</name>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Exported to {path}. Keys are not included.</source>
        <translation>Nach {path} exportiert. Schlüssel sind nicht enthalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortcut(s)</source>
        <translation>
            <numerusform>%n Tastenkürzel</numerusform>
            <numerusform>%n Tastenkürzel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n Profil</numerusform>
            <numerusform>%n Profile</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {counts}.</source>
        <translation>Importiert: {counts}.</translation>
    </message>
    <message>
        <source>Enter the client ID and secret of each new profile.</source>
        <translation>Geben Sie für jedes neue Profil Client-ID und Secret ein.</translation>
    </message>
    <message>
        <source>Skipped, because they already exist: {names}.</source>
        <translation>Übersprungen, weil bereits vorhanden: {names}.</translation>
    </message>
    <message>
        <source>Skipped unknown or invalid settings: {keys}.</source>
        <translation>Unbekannte oder ungültige Einstellungen übersprungen: {keys}.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{keys} can&apos;t be a shortcut: Alt opens menus, and types characters on some keyboards.</source>
        <translation>{keys} kann kein Tastenkürzel sein: Alt öffnet Menüs und schreibt auf manchen Tastaturen Zeichen.</translation>
    </message>
    <message>
        <source>{keys} is needed in fields and lists. Add Ctrl, or choose a function key.</source>
        <translation>{keys} wird in Feldern und Listen gebraucht. Nehmen Sie Strg dazu, oder wählen Sie eine Funktionstaste.</translation>
    </message>
    <message>
        <source>{keys} is needed in text fields. Choose other keys.</source>
        <translation>{keys} wird in Textfeldern gebraucht. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{command}”. Change that one first, or choose other keys.</source>
        <translation>{keys} ist das Tastenkürzel von „{command}“. Ändern Sie zuerst dieses, oder wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>The stored shortcut of “{command}” can&apos;t be used, so the default is used.</source>
        <translation>Das gespeicherte Tastenkürzel von „{command}“ ist nicht verwendbar, darum gilt der Standard.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Open the menu of a field</source>
        <translation>Menü eines Felds öffnen</translation>
    </message>
    <message>
        <source>Set a field to empty, or remove it from the request</source>
        <translation>Ein Feld leeren oder aus der Anfrage entfernen</translation>
    </message>
    <message>
        <source>Switch a channel, or a whole row, on or off</source>
        <translation>Einen Kanal oder eine ganze Zeile ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Open the menu of a cell or row</source>
        <translation>Menü einer Zelle oder Zeile öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Move the divider between panes</source>
        <translation>Den Trenner zwischen Bereichen bewegen</translation>
    </message>
    <message>
        <source>F6, then the arrow keys</source>
        <translation>F6, dann die Pfeiltasten</translation>
    </message>
    <message>
        <source>Next and previous match</source>
        <translation>Nächster und voriger Treffer</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Eingabe, Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Close a dialog or the search</source>
        <translation>Dialog oder Suche schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Keys of “{command}”</source>
        <translation>Tasten von „{command}“</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>SubmitBar</name>
    <message>
        <source>F8 goes to the next one</source>
        <translation>F8 geht zum nächsten</translation>
    </message>
</context>
<context>
    <name>SuggestingEditor</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>TimestampEditor</name>
    <message>
        <source>Pick a date and time for {field}</source>
        <translation>Datum und Uhrzeit für {field} auswählen</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Saves what is listed as CSV or JSON Lines</source>
        <translation>Speichert die Liste als CSV oder JSON Lines</translation>
    </message>
    <message>
        <source>Adds requests that another computer has exported as JSON Lines</source>
        <translation>Fügt Anfragen hinzu, die ein anderer Computer als JSON Lines exportiert hat</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Import into the history</source>
        <translation>In den Verlauf importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n request(s) to {path}.</source>
        <translation>
            <numerusform>%n Anfrage nach {path} exportiert.</numerusform>
            <numerusform>%n Anfragen nach {path} exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n request(s).</source>
        <translation>
            <numerusform>%n Anfrage importiert.</numerusform>
            <numerusform>%n Anfragen importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were already there.</source>
        <translation>
            <numerusform>%n Anfrage war schon da.</numerusform>
            <numerusform>%n Anfragen waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Canceled. Nothing was exported or imported.</source>
        <translation>Abgebrochen. Es wurde nichts exportiert oder importiert.</translation>
    </message>
</context>
<context>
    <name>UnixTimeEditor</name>
    <message>
        <source>Now only (0)</source>
        <translation>Nur jetzt (0)</translation>
    </message>
    <message>
        <source>One attempt, now: 0</source>
        <translation>Ein Versuch, jetzt: 0</translation>
    </message>
    <message>
        <source>One attempt, now</source>
        <translation>Ein Versuch, jetzt</translation>
    </message>
    <message>
        <source>Pick a date and time for {field}</source>
        <translation>Datum und Uhrzeit für {field} auswählen</translation>
    </message>
</context>
<context>
    <name>UserBar</name>
    <message>
        <source>User ID</source>
        <translation>Nutzer-ID</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Save automatically</source>
        <translation>Autom. speichern</translation>
    </message>
    <message>
        <source>Saves each change a moment after it was made</source>
        <translation>Speichert jede Änderung einen Moment später</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Request in progress</source>
        <translation>Anfrage läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>{what} %n s</source>
        <translation>
            <numerusform>{what} %n s</numerusform>
            <numerusform>{what} %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Something went wrong inside NotifyAdmin: {what}. Nothing that you typed is lost.</source>
        <translation>In NotifyAdmin ist etwas schiefgegangen: {what}. Nichts von dem, was Sie eingegeben haben, ist verloren.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
</context>
<context>
    <name>_PickButton</name>
    <message>
        <source>Pick a date and time</source>
        <translation>Datum und Uhrzeit auswählen</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Compare two requests</source>
        <translation>Zwei Anfragen vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n in-app notification(s) existed before this retraction. Choose one to open in Send.</source>
        <translation>
            <numerusform>%n In-App-Benachrichtigung gab es vor diesem Zurückziehen. Wählen Sie eine, um sie in „Senden“ zu öffnen.</numerusform>
            <numerusform>%n In-App-Benachrichtigungen gab es vor diesem Zurückziehen. Wählen Sie eine, um sie in „Senden“ zu öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore removed notifications</source>
        <translation>Entfernte Benachrichtigungen wiederherstellen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>Tracking-ID</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>From the history</source>
        <translation>Aus dem Verlauf</translation>
    </message>
    <message>
        <source>Only the IDs</source>
        <translation>Nur die IDs</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Kein Titel</translation>
    </message>
    <message>
        <source>Restore a snapshot for user {here}</source>
        <translation>Eine Momentaufnahme für Nutzer {here} wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>The snapshot of user {there} has %n difference(s) from now.</source>
        <translation>
            <numerusform>Die Momentaufnahme von Nutzer {there} hat %n Unterschied zu jetzt.</numerusform>
            <numerusform>Die Momentaufnahme von Nutzer {there} hat %n Unterschiede zu jetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>User {here} already matches the snapshot of user {there}.</source>
        <translation>Nutzer {here} entspricht schon der Momentaufnahme von Nutzer {there}.</translation>
    </message>
    <message>
        <source>Compare user {here} with user {there}</source>
        <translation>Nutzer {here} mit Nutzer {there} vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>User {there} has %n difference(s) from user {here}.</source>
        <translation>
            <numerusform>Nutzer {there} hat %n Unterschied zu Nutzer {here}.</numerusform>
            <numerusform>Nutzer {there} hat %n Unterschiede zu Nutzer {here}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no difference between {here} and {there}.</source>
        <translation>Zwischen {here} und {there} gibt es keinen Unterschied.</translation>
    </message>
    <message>
        <source>Check what to copy. Nothing is sent until you save the changes of user {here}.</source>
        <translation>Markieren Sie, was kopiert werden soll. Es wird nichts gesendet, bis Sie die Änderungen von Nutzer {here} speichern.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n difference(s) are shown.</source>
        <translation>
            <numerusform>Der erste %n Unterschied wird gezeigt.</numerusform>
            <numerusform>Die ersten %n Unterschiede werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Momentaufnahme</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Nicht angeboten</translation>
    </message>
    <message>
        <source>{delivery} (default)</source>
        <translation>{delivery} (Standard)</translation>
    </message>
</context>
<context>
    <name>api</name>
    <message>
        <source>Basic </source>
        <translation>Basic </translation>
    </message>
    <message>
        <source>A client ID has no colon. Was it pasted together with the secret?</source>
        <translation>Eine Client-ID hat keinen Doppelpunkt. Wurde sie zusammen mit dem Secret eingefügt?</translation>
    </message>
    <message>
        <source>A secret is not pickled.</source>
        <translation>A secret is not pickled.</translation>
    </message>
    <message>
        <source>client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>The {name} is missing.</source>
        <translation>{name} fehlt.</translation>
    </message>
    <message>
        <source>The {name} has a line break. Copy it once more, without the lines around it.</source>
        <translation>{name} enthält einen Zeilenumbruch. Kopieren Sie es noch einmal, ohne die Zeilen darum herum.</translation>
    </message>
    <message>
        <source>The {name} has a character that keys never have. Copy it once more.</source>
        <translation>{name} enthält ein Zeichen, das Schlüssel nie haben. Kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The {name} has a space. Copy it once more, without what stands around it.</source>
        <translation>{name} enthält ein Leerzeichen. Kopieren Sie es noch einmal, ohne das, was darum herum steht.</translation>
    </message>
    <message>
        <source>{size:.0f} KB in all; the service recommends not more than 150 KB.</source>
        <translation>Insgesamt {size:.0f} KB; der Dienst empfiehlt höchstens 150 KB.</translation>
    </message>
    <message>
        <source>With a colon in it this user&apos;s own preferences and inbox cannot be read.</source>
        <translation>Mit einem Doppelpunkt darin sind die Präferenzen und der Posteingang dieses Nutzers nicht lesbar.</translation>
    </message>
    <message>
        <source>Leading or trailing space will be sent as part of the ID.</source>
        <translation>Leerzeichen am Anfang oder Ende werden als Teil der ID gesendet.</translation>
    </message>
    <message>
        <source>After the year 2100: probably milliseconds. The service expects seconds.</source>
        <translation>Nach dem Jahr 2100: wohl Millisekunden. Der Dienst erwartet Sekunden.</translation>
    </message>
    <message>
        <source>Invisible characters ({named}) will be sent as part of the ID.</source>
        <translation>Unsichtbare Zeichen ({named}) werden als Teil der ID gesendet.</translation>
    </message>
    <message>
        <source>Invisible characters ({named}) will be sent.</source>
        <translation>Unsichtbare Zeichen ({named}) werden gesendet.</translation>
    </message>
    <message>
        <source>Mail to “{domain}” cannot be delivered: the domain is reserved or not public.</source>
        <translation>E-Mail an „{domain}“ ist nicht zustellbar: Die Domain ist reserviert oder nicht öffentlich.</translation>
    </message>
    <message>
        <source>The service does not document this spelling. Use {number}.</source>
        <translation>Der Dienst dokumentiert diese Schreibweise nicht. Verwenden Sie {number}.</translation>
    </message>
    <message>
        <source>The service cannot reach “{host}”. Use a public address.</source>
        <translation>Der Dienst erreicht „{host}“ nicht. Verwenden Sie eine öffentliche Adresse.</translation>
    </message>
    <message>
        <source>“{text}” is not a known channel.</source>
        <translation>„{text}“ ist kein bekannter Kanal.</translation>
    </message>
    <message>
        <source>“{newer}”, its newer name, is given too.</source>
        <translation>Der neuere Name „{newer}“ ist auch angegeben.</translation>
    </message>
    <message>
        <source>Without {field} here, {channel} works only if the service has one for this user.</source>
        <translation>Ohne {field} hier funktioniert {channel} nur, wenn der Dienst eine Angabe für diesen Nutzer hat.</translation>
    </message>
    <message>
        <source>This time is past: the service sends at once.</source>
        <translation>Diese Zeit ist vorbei: Der Dienst sendet sofort.</translation>
    </message>
    <message>
        <source>This time is past: Apple will not deliver. 0 means one attempt, at once.</source>
        <translation>Diese Zeit ist vorbei: Apple stellt nicht zu. 0 bedeutet ein Versuch, sofort.</translation>
    </message>
    <message>
        <source>Longer than four weeks, which is the most that Firebase keeps a message.</source>
        <translation>Länger als vier Wochen, das Höchste, was Firebase eine Nachricht behält.</translation>
    </message>
    <message>
        <source>The service has deprecated this field.</source>
        <translation>Der Dienst hat dieses Feld als veraltet markiert.</translation>
    </message>
    <message>
        <source>{name} has no extension, so the recipient&apos;s device may not open it.</source>
        <translation>{name} hat keine Endung; das Gerät des Empfängers öffnet die Datei vielleicht nicht.</translation>
    </message>
    <message numerus="yes">
        <source>No connection to {host} within %n second(s).</source>
        <translation>
            <numerusform>Keine Verbindung zu {host} innerhalb von %n Sekunde.</numerusform>
            <numerusform>Keine Verbindung zu {host} innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All connections to {host} were busy for %n second(s).</source>
        <translation>
            <numerusform>Alle Verbindungen zu {host} waren %n Sekunde lang belegt.</numerusform>
            <numerusform>Alle Verbindungen zu {host} waren %n Sekunden lang belegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request was sent, but {host} did not respond completely within %n second(s).</source>
        <translation>
            <numerusform>Die Anfrage wurde gesendet, aber {host} hat nicht innerhalb von %n Sekunde vollständig geantwortet.</numerusform>
            <numerusform>Die Anfrage wurde gesendet, aber {host} hat nicht innerhalb von %n Sekunden vollständig geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of {host}: {reason}.</source>
        <translation>Dieser Computer vertraut dem Zertifikat von {host} nicht: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>No connection to {host} through the proxy {proxy} within %n second(s).</source>
        <translation>
            <numerusform>Keine Verbindung zu {host} über den Proxy {proxy} innerhalb von %n Sekunde.</numerusform>
            <numerusform>Keine Verbindung zu {host} über den Proxy {proxy} innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No response from {url}{reason}.</source>
        <translation>Keine Antwort von {url}{reason}.</translation>
    </message>
    <message>
        <source>The connection to {host} was closed before anything was sent.</source>
        <translation>Die Verbindung zu {host} wurde geschlossen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost before the response was complete.</source>
        <translation>Die Verbindung zu {host} ging verloren, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused to connect to {host}: {words}.</source>
        <translation>Der Proxy {proxy} hat die Verbindung zu {host} verweigert: {words}.</translation>
    </message>
    <message>
        <source> (host not found)</source>
        <translation> (Host nicht gefunden)</translation>
    </message>
    <message>
        <source> ({reason})</source>
        <translation> ({reason})</translation>
    </message>
    <message>
        <source>{host} does not support TLS at this address, or no version that this computer accepts.</source>
        <translation>{host} unterstützt an dieser Adresse kein TLS oder keine Version, die dieser Computer akzeptiert.</translation>
    </message>
    <message>
        <source>{host} closed the connection before it was encrypted.</source>
        <translation>{host} hat die Verbindung geschlossen, bevor sie verschlüsselt war.</translation>
    </message>
    <message>
        <source>No response from the proxy {proxy}{reason}.</source>
        <translation>Keine Antwort vom Proxy {proxy}{reason}.</translation>
    </message>
    <message>
        <source>Host not found: {host}. The name is wrong, or the network is down.</source>
        <translation>Host nicht gefunden: {host}. Der Name ist falsch, oder das Netz ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of {host}.</source>
        <translation>Dieser Computer vertraut dem Zertifikat von {host} nicht.</translation>
    </message>
    <message>
        <source>The proxy {proxy} accepted the connection and ended it before it reached {host}.</source>
        <translation>Der Proxy {proxy} hat die Verbindung angenommen und beendet, bevor sie {host} erreichte.</translation>
    </message>
    <message>
        <source>The body is not compressed in the way that it says.</source>
        <translation>Der Inhalt ist nicht so komprimiert, wie er angibt.</translation>
    </message>
    <message>
        <source>The body is not accepted: it is encoded too many times.</source>
        <translation>Der Inhalt wird nicht angenommen: Er ist zu oft kodiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix the highlighted fields. Nothing was sent.</source>
        <translation>Beheben Sie die markierten Felder. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Fix the setting. Nothing was sent.</source>
        <translation>Beheben Sie die Einstellung. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent. You can safely retry.</source>
        <translation>Es wurde nichts gesendet. Sie können es gefahrlos erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the profile&apos;s region or base URL, and your network.</source>
        <translation>Es wurde nichts gesendet. Prüfen Sie Region oder Basis-URL des Profils und Ihr Netz.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check your network and the base URL, then retry.</source>
        <translation>Es wurde nichts gesendet. Prüfen Sie Ihr Netz und die Basis-URL, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing was sent, and retrying won&apos;t help. Check the base URL. If your company&apos;s network uses its own certificate, add it to the system&apos;s trusted certificates.</source>
        <translation>Es wurde nichts gesendet, und ein neuer Versuch hilft nicht. Prüfen Sie die Basis-URL. Wenn das Netz Ihrer Firma ein eigenes Zertifikat verwendet, fügen Sie es zu den vertrauenswürdigen Zertifikaten des Systems hinzu.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the system&apos;s proxy settings (HTTPS_PROXY, NO_PROXY).</source>
        <translation>Es wurde nichts gesendet. Prüfen Sie die Proxy-Einstellungen des Systems (HTTPS_PROXY, NO_PROXY).</translation>
    </message>
    <message>
        <source>Nothing was sent or changed.</source>
        <translation>Es wurde nichts gesendet oder geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Check the client ID, the client secret and the region. Each region has its own data, so a valid key is rejected in the wrong region.</source>
        <translation>Es wurde nichts gesendet oder geändert. Prüfen Sie Client-ID, Client-Secret und Region. Jede Region hat eigene Daten, darum wird ein gültiger Schlüssel in der falschen Region abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Check your account&apos;s plan and usage.</source>
        <translation>Es wurde nichts gesendet oder geändert. Prüfen Sie Tarif und Nutzung Ihres Kontos.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Check the IDs and the profile&apos;s region.</source>
        <translation>Es wurde nichts gesendet oder geändert. Prüfen Sie die IDs und die Region des Profils.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Reduce the size of the merge tags.</source>
        <translation>Es wurde nichts gesendet oder geändert. Verkleinern Sie die Merge-Tags.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Wait, then retry.</source>
        <translation>Es wurde nichts gesendet oder geändert. Warten Sie, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Check the base URL. Another server or a sign-in page responded instead.</source>
        <translation>Es wurde nichts gesendet oder geändert. Prüfen Sie die Basis-URL. Stattdessen hat ein anderer Server oder eine Anmeldeseite geantwortet.</translation>
    </message>
    <message>
        <source>It may have gone through. Check before you retry.</source>
        <translation>Es ist vielleicht angekommen. Prüfen Sie das, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed. You can safely retry.</source>
        <translation>Es wurde nichts geändert. Sie können es gefahrlos erneut versuchen.</translation>
    </message>
    <message>
        <source>It may have gone through. Check the raw response and the profile&apos;s base URL.</source>
        <translation>Es ist vielleicht angekommen. Prüfen Sie die rohe Antwort und die Basis-URL des Profils.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the raw response and the profile&apos;s base URL.</source>
        <translation>Es wurde nichts geändert. Prüfen Sie die rohe Antwort und die Basis-URL des Profils.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Wait {time}, then retry.</source>
        <translation>Es wurde nichts gesendet oder geändert. Warten Sie {time}, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{path}: {}</source>
        <translation>{path}: {}</translation>
    </message>
    <message>
        <source>The body is still compressed.</source>
        <translation>Der Inhalt ist noch komprimiert.</translation>
    </message>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation>Das JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Präferenz</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Präferenzen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Wire</translation>
    </message>
    <message>
        <source>“{newer}” is the newer name of “{name}”: rename it.</source>
        <translation>„{newer}“ ist der neuere Name von „{name}“: Benennen Sie es um.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>When to send it, at most a year ahead.</source>
        <translation>Wann gesendet wird, höchstens ein Jahr im Voraus.</translation>
    </message>
    <message>
        <source>Notification ID</source>
        <translation>Benachrichtigungs-ID</translation>
    </message>
    <message>
        <source>The notification type.</source>
        <translation>Der Benachrichtigungstyp.</translation>
    </message>
    <message>
        <source>The channel that is switched.</source>
        <translation>Der Kanal, der geschaltet wird.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Whether the channel is on.</source>
        <translation>Ob der Kanal an ist.</translation>
    </message>
    <message>
        <source>Off, at once, or how often.</source>
        <translation>Aus, sofort oder wie oft.</translation>
    </message>
    <message>
        <source>Sub-notification ID</source>
        <translation>Untertyp-ID</translation>
    </message>
    <message>
        <source>The category within the type, if one is meant.</source>
        <translation>Die Kategorie innerhalb des Typs, falls eine gemeint ist.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Nutzer-ID</translation>
    </message>
    <message>
        <source>The user&apos;s id in your own system.</source>
        <translation>Die ID des Nutzers in Ihrem eigenen System.</translation>
    </message>
    <message>
        <source>Every choice that is to hold from now on.</source>
        <translation>Jede Entscheidung, die von nun an gilt.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Stündlich</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Either state or delivery is needed.</source>
        <translation>Entweder state oder delivery ist nötig.</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>The notification type to retract; all of its in-app notifications are deleted.</source>
        <translation>Der Benachrichtigungstyp, der zurückgezogen wird; alle seine In-App-Benachrichtigungen werden gelöscht.</translation>
    </message>
    <message>
        <source>Secondary ID</source>
        <translation>Zweite ID</translation>
    </message>
    <message>
        <source>Takes back only the notifications with this sub-notification id.</source>
        <translation>Zieht nur die Benachrichtigungen mit dieser Untertyp-ID zurück.</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Whose push service knows the token.</source>
        <translation>Wessen Push-Dienst den Token kennt.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The token that the provider gave to the device.</source>
        <translation>Der Token, den der Anbieter dem Gerät gegeben hat.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What is known about the device.</source>
        <translation>Was über das Gerät bekannt ist.</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>The browser&apos;s PushSubscription: endpoint and keys.</source>
        <translation>Die PushSubscription des Browsers: Endpoint und Schlüssel.</translation>
    </message>
    <message>
        <source>The user&apos;s id in your own system. Nothing else is needed for in-app, web push and mobile push.</source>
        <translation>Die ID des Nutzers in Ihrem eigenen System. Für In-App, Web-Push und Mobil-Push ist sonst nichts nötig.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Needed for the email channel.</source>
        <translation>Nötig für den E-Mail-Kanal.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Needed for SMS and calls: +15005550006, or a US or Canada number such as (415) 555-1212.</source>
        <translation>Nötig für SMS und Anrufe: +15005550006 oder eine Nummer in den USA oder Kanada wie (415) 555-1212.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>The zone in which the user&apos;s digests and schedules are meant, as in Europe/Berlin.</source>
        <translation>Die Zone, in der Zusammenfassungen und Planungen des Nutzers gemeint sind, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>Push tokens</source>
        <translation>Push-Tokens</translation>
    </message>
    <message>
        <source>The devices that mobile push is to reach, each with its own token.</source>
        <translation>Die Geräte, die Mobil-Push erreichen soll, jedes mit eigenem Token.</translation>
    </message>
    <message>
        <source>Web push tokens</source>
        <translation>Web-Push-Tokens</translation>
    </message>
    <message>
        <source>The browsers that web push is to reach.</source>
        <translation>Die Browser, die Web-Push erreichen soll.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>The name that the recipient sees; without its extension the file may not open.</source>
        <translation>Der Name, den der Empfänger sieht; ohne Endung öffnet sich die Datei vielleicht nicht.</translation>
    </message>
    <message>
        <source>Where the service fetches the file. It has to be public for a few minutes after sending.</source>
        <translation>Wo der Dienst die Datei abholt. Sie muss nach dem Senden einige Minuten öffentlich sein.</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>Where the recipient&apos;s answer goes.</source>
        <translation>Wohin die Antwort des Empfängers geht.</translation>
    </message>
    <message>
        <source>Who gets a visible copy.</source>
        <translation>Wer eine sichtbare Kopie erhält.</translation>
    </message>
    <message>
        <source>Who gets a hidden copy.</source>
        <translation>Wer eine verborgene Kopie erhält.</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>The sender&apos;s address in place of the template&apos;s.</source>
        <translation>Die Absenderadresse anstelle der Adresse der Vorlage.</translation>
    </message>
    <message>
        <source>From name</source>
        <translation>Absendername</translation>
    </message>
    <message>
        <source>The sender&apos;s name in place of the template&apos;s.</source>
        <translation>Der Absendername anstelle des Namens der Vorlage.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Files to attach. The email may weigh 10 MB with all of them.</source>
        <translation>Dateien, die angehängt werden. Die E-Mail darf mit allen 10 MB groß sein.</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>When Apple gives up on an unreachable device, in seconds since 1970. 0: one attempt, at once.</source>
        <translation>Wann Apple bei einem unerreichbaren Gerät aufgibt, in Sekunden seit 1970. 0: ein Versuch, sofort.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>How soon Apple delivers. Left out, it is 10.</source>
        <translation>Wie bald Apple zustellt. Ohne Angabe 10.</translation>
    </message>
    <message>
        <source>Collapse ID</source>
        <translation>Collapse-ID</translation>
    </message>
    <message>
        <source>Notifications with the same id replace one another on the device. At most 64 bytes.</source>
        <translation>Benachrichtigungen mit derselben ID ersetzen einander auf dem Gerät. Höchstens 64 Bytes.</translation>
    </message>
    <message>
        <source>Thread ID</source>
        <translation>Thread-ID</translation>
    </message>
    <message>
        <source>Notifications with the same id are grouped on the device.</source>
        <translation>Benachrichtigungen mit derselben ID werden auf dem Gerät gruppiert.</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>The number on the app&apos;s icon. 0 removes it; left out, it stays as it is.</source>
        <translation>Die Zahl auf dem App-Symbol. 0 entfernt sie; ohne Angabe bleibt sie.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>A sound file of the app, or default for the system&apos;s alert sound.</source>
        <translation>Eine Tondatei der App oder default für den Hinweiston des Systems.</translation>
    </message>
    <message>
        <source>Content available</source>
        <translation>Inhalt verfügbar</translation>
    </message>
    <message>
        <source>Wakes the app in the background to fetch new content.</source>
        <translation>Weckt die App im Hintergrund, um neue Inhalte zu laden.</translation>
    </message>
    <message>
        <source>Collapse key</source>
        <translation>Collapse-Key</translation>
    </message>
    <message>
        <source>Of several waiting with one key only the last is delivered. At most 4 keys at a time.</source>
        <translation>Von mehreren wartenden mit demselben Key wird nur die letzte zugestellt. Höchstens 4 Keys gleichzeitig.</translation>
    </message>
    <message>
        <source>How soon Firebase delivers. Left out, it is high.</source>
        <translation>Wie bald Firebase zustellt. Ohne Angabe high.</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>How many seconds Firebase keeps the notification for an offline device. At most 4 weeks.</source>
        <translation>Wie viele Sekunden Firebase die Benachrichtigung für ein Gerät ohne Netz behält. Höchstens 4 Wochen.</translation>
    </message>
    <message>
        <source>Package name</source>
        <translation>Paketname</translation>
    </message>
    <message>
        <source>Only the app with this package name may receive the notification.</source>
        <translation>Nur die App mit diesem Paketnamen darf die Benachrichtigung erhalten.</translation>
    </message>
    <message>
        <source>Android push</source>
        <translation>Android-Push</translation>
    </message>
    <message>
        <source>Options for Android devices.</source>
        <translation>Optionen für Android-Geräte.</translation>
    </message>
    <message>
        <source>Options for the email.</source>
        <translation>Optionen für die E-Mail.</translation>
    </message>
    <message>
        <source>Apple push</source>
        <translation>Apple-Push</translation>
    </message>
    <message>
        <source>Options for Apple&apos;s devices.</source>
        <translation>Optionen für Apple-Geräte.</translation>
    </message>
    <message>
        <source>Firebase</source>
        <translation>Firebase</translation>
    </message>
    <message>
        <source>Options for Firebase Cloud Messaging.</source>
        <translation>Optionen für Firebase Cloud Messaging.</translation>
    </message>
    <message>
        <source>The id of the notification type to send; the service&apos;s dashboard lists them.</source>
        <translation>Die ID des Benachrichtigungstyps, der gesendet wird; das Dashboard des Dienstes listet sie auf.</translation>
    </message>
    <message>
        <source>Who is notified.</source>
        <translation>Wer benachrichtigt wird.</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>Merge-Tags</translation>
    </message>
    <message>
        <source>Values for the placeholders of the templates. Better not more than 150 KB in all.</source>
        <translation>Werte für die Platzhalter der Vorlagen. Besser nicht mehr als 150 KB insgesamt.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Texts to put in place of others, after the merge tags. Upper and lower case count.</source>
        <translation>Texte, die nach den Merge-Tags andere ersetzen. Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>A category within the type, with user preferences of its own.</source>
        <translation>Eine Kategorie innerhalb des Typs, mit eigenen Präferenzen des Nutzers.</translation>
    </message>
    <message>
        <source>Template ID</source>
        <translation>Vorlagen-ID</translation>
    </message>
    <message>
        <source>A template to use in place of the default one: another wording, customer or language.</source>
        <translation>Eine Vorlage anstelle der üblichen: anderer Wortlaut, Kunde oder andere Sprache.</translation>
    </message>
    <message>
        <source>When to send it, at most a year ahead. A time in the past sends at once.</source>
        <translation>Wann gesendet wird, höchstens ein Jahr im Voraus. Liegt die Zeit zurück, wird sofort gesendet.</translation>
    </message>
    <message>
        <source>Force channels</source>
        <translation>Kanäle erzwingen</translation>
    </message>
    <message>
        <source>The channels to use in place of the type&apos;s own. The user&apos;s preferences still count.</source>
        <translation>Die Kanäle anstelle der Kanäle des Typs. Die Präferenzen des Nutzers gelten weiterhin.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Options by channel.</source>
        <translation>Optionen je Kanal.</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>Tracking-ID</translation>
    </message>
    <message>
        <source>The id of this notification in the service&apos;s logs.</source>
        <translation>Die ID dieser Benachrichtigung in den Protokollen des Dienstes.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Warnings, in the service&apos;s words.</source>
        <translation>Warnungen, im Wortlaut des Dienstes.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Key (p256dh)</source>
        <translation>Schlüssel (p256dh)</translation>
    </message>
    <message>
        <source>Key (auth)</source>
        <translation>Schlüssel (auth)</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>Geräte-ID</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>10 – at once</source>
        <translation>10 – sofort</translation>
    </message>
    <message>
        <source>5 – when it suits the battery</source>
        <translation>5 – wenn es dem Akku passt</translation>
    </message>
    <message>
        <source>1 – never wakes the device</source>
        <translation>1 – weckt das Gerät nie</translation>
    </message>
    <message>
        <source>high – at once, wakes the device</source>
        <translation>high – sofort, weckt das Gerät</translation>
    </message>
    <message>
        <source>normal – may be delayed</source>
        <translation>normal – kann sich verzögern</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Erforderlich.</translation>
    </message>
    <message>
        <source>Not a phone number. Write it as +15005550006, or a US or Canada number as (415) 555-1212.</source>
        <translation>Keine Telefonnummer. Schreiben Sie sie als +15005550006, oder in den USA und Kanada als (415) 555-1212.</translation>
    </message>
    <message>
        <source>Not a time zone. Use an IANA name such as Europe/Berlin.</source>
        <translation>Keine Zeitzone. Verwenden Sie einen IANA-Namen wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>A URL has no spaces and no invisible characters: write a space as %20.</source>
        <translation>Eine URL hat keine Leerzeichen und keine unsichtbaren Zeichen: Schreiben Sie ein Leerzeichen als %20.</translation>
    </message>
    <message>
        <source>Placeholders such as {{host}} are not replaced here.</source>
        <translation>Platzhalter wie {{host}} werden hier nicht ersetzt.</translation>
    </message>
    <message>
        <source>Must be a URL that starts with https:// or http://.</source>
        <translation>Muss eine URL sein, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>The host is missing.</source>
        <translation>Der Host fehlt.</translation>
    </message>
    <message>
        <source>The host is not valid.</source>
        <translation>Der Host ist ungültig.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>Der Port muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>The time zone is missing: end it with Z, or with an offset such as +02:00.</source>
        <translation>Die Zeitzone fehlt: Enden Sie mit Z oder einem Versatz wie +02:00.</translation>
    </message>
    <message>
        <source>No such date.</source>
        <translation>Dieses Datum gibt es nicht.</translation>
    </message>
    <message>
        <source>No such time.</source>
        <translation>Diese Uhrzeit gibt es nicht.</translation>
    </message>
    <message>
        <source>Must be a date and time in the format YYYY-MM-DDThh:mm:ssZ.</source>
        <translation>Muss Datum und Uhrzeit im Format YYYY-MM-DDThh:mm:ssZ sein.</translation>
    </message>
    <message>
        <source>At most a year ahead.</source>
        <translation>Höchstens ein Jahr im Voraus.</translation>
    </message>
    <message>
        <source>Must be a whole number of seconds.</source>
        <translation>Muss eine ganze Zahl von Sekunden sein.</translation>
    </message>
    <message>
        <source>Must be a whole number.</source>
        <translation>Muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>There is nothing to look for in one of the pairs.</source>
        <translation>In einem der Paare fehlt, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>Not an email address.</source>
        <translation>Keine E-Mail-Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) long; at most {most} are allowed.</source>
        <translation>
            <numerusform>%n Byte lang; höchstens {most} sind erlaubt.</numerusform>
            <numerusform>%n Bytes lang; höchstens {most} sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Must be a whole number or a text.</source>
        <translation>Muss eine ganze Zahl oder ein Text sein.</translation>
    </message>
    <message numerus="yes">
        <source>Nested more than %n level(s) deep.</source>
        <translation>
            <numerusform>Mehr als %n Ebene tief verschachtelt.</numerusform>
            <numerusform>Mehr als %n Ebenen tief verschachtelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>Die Zahl hat zu viele Ziffern.</translation>
    </message>
    <message>
        <source>JSON has no infinite numbers and no NaN.</source>
        <translation>JSON hat keine unendlichen Zahlen und kein NaN.</translation>
    </message>
    <message>
        <source>JSON has no such value as {name}.</source>
        <translation>JSON hat keinen solchen Wert wie {name}.</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Factory</translation>
    </message>
    <message>
        <source>Every name must be a text.</source>
        <translation>Jeder Name muss ein Text sein.</translation>
    </message>
    <message>
        <source>Must be a text.</source>
        <translation>Muss ein Text sein.</translation>
    </message>
    <message>
        <source>Holds half of a surrogate pair, which is no character.</source>
        <translation>Enthält die Hälfte eines Surrogatpaars, die kein Zeichen ist.</translation>
    </message>
    <message>
        <source>Must be a number, such as 1.5.</source>
        <translation>Muss eine Zahl sein, etwa 1.5.</translation>
    </message>
    <message>
        <source>Must be true or false.</source>
        <translation>Muss true oder false sein.</translation>
    </message>
    <message>
        <source>Must be a list.</source>
        <translation>Muss eine Liste sein.</translation>
    </message>
    <message>
        <source>Must be an object of names and values.</source>
        <translation>Muss ein Objekt aus Namen und Werten sein.</translation>
    </message>
    <message>
        <source>Must be a finite number.</source>
        <translation>Muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>Not a valid value.</source>
        <translation>Kein gültiger Wert.</translation>
    </message>
    <message>
        <source>Too short.</source>
        <translation>Zu kurz.</translation>
    </message>
    <message>
        <source>At least {least} needed.</source>
        <translation>Mindestens {least} nötig.</translation>
    </message>
    <message>
        <source>Must be {least} or more.</source>
        <translation>Muss {least} oder mehr sein.</translation>
    </message>
    <message>
        <source>Must be {most} or less.</source>
        <translation>Muss {most} oder weniger sein.</translation>
    </message>
    <message>
        <source>Must be {expected}.</source>
        <translation>Muss {expected} sein.</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Custom base URL</source>
        <translation>Eigene Basis-URL</translation>
    </message>
    <message>
        <source>The base URL is missing.</source>
        <translation>Die Basis-URL fehlt.</translation>
    </message>
    <message>
        <source>The base URL must start with https://.</source>
        <translation>Die Basis-URL muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>The base URL must not contain spaces or line breaks.</source>
        <translation>Die Basis-URL darf keine Leerzeichen oder Zeilenumbrüche enthalten.</translation>
    </message>
    <message>
        <source>The base URL must not contain a user name or password.</source>
        <translation>Die Basis-URL darf keinen Benutzernamen und kein Passwort enthalten.</translation>
    </message>
    <message>
        <source>The base URL must not contain ? or #.</source>
        <translation>Die Basis-URL darf kein ? oder # enthalten.</translation>
    </message>
    <message>
        <source>Use https://. Only this computer may be called by http:// (127.0.0.1, localhost or [::1]).</source>
        <translation>Verwenden Sie https://. Nur dieser Computer darf über http:// aufgerufen werden (127.0.0.1, localhost oder [::1]).</translation>
    </message>
    <message>
        <source>The base URL is not valid. Example: https://api.example.com.</source>
        <translation>Die Basis-URL ist ungültig. Beispiel: https://api.example.com.</translation>
    </message>
    <message>
        <source>The response is larger than 5 MB and was not read completely.</source>
        <translation>Die Antwort ist größer als 5 MB und wurde nicht vollständig gelesen.</translation>
    </message>
    <message>
        <source>The service responded with {status} and no message.</source>
        <translation>Der Dienst hat mit {status} und ohne Meldung geantwortet.</translation>
    </message>
    <message>
        <source>The response ({status}) is not one that the service sends.</source>
        <translation>Die Antwort ({status}) ist keine, die der Dienst sendet.</translation>
    </message>
    <message>
        <source>The service responded with {status}. The response body could not be decompressed (Content-Encoding: {encoding}).</source>
        <translation>Der Dienst hat mit {status} geantwortet. Der Inhalt der Antwort konnte nicht dekomprimiert werden (Content-Encoding: {encoding}).</translation>
    </message>
    <message>
        <source>The service responded with {status}. The response body is not text.</source>
        <translation>Der Dienst hat mit {status} geantwortet. Der Inhalt der Antwort ist kein Text.</translation>
    </message>
    <message>
        <source>The server redirects to {url}.</source>
        <translation>Der Server leitet um nach {url}.</translation>
    </message>
    <message>
        <source>The response is both {status} and an error: {words}</source>
        <translation>Die Antwort ist sowohl {status} als auch ein Fehler: {words}</translation>
    </message>
    <message>
        <source>The response is both {status} and an error.</source>
        <translation>Die Antwort ist sowohl {status} als auch ein Fehler.</translation>
    </message>
    <message>
        <source>The connection to {host} was closed before the response was complete.</source>
        <translation>Die Verbindung zu {host} wurde geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Server disconnected</source>
        <translation>Server disconnected</translation>
    </message>
    <message>
        <source>The connection to {host} is already closed.</source>
        <translation>Die Verbindung zu {host} ist schon geschlossen.</translation>
    </message>
    <message>
        <source>The base URL is not a valid address.</source>
        <translation>Die Basis-URL ist keine gültige Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s proxy settings could not be read within %n second(s).</source>
        <translation>
            <numerusform>Die Proxy-Einstellungen des Systems konnten nicht innerhalb von %n Sekunde gelesen werden.</numerusform>
            <numerusform>Die Proxy-Einstellungen des Systems konnten nicht innerhalb von %n Sekunden gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy setting {proxy} can&apos;t be used. It must be an http:// or https:// URL with a host.</source>
        <translation>Die Proxy-Einstellung {proxy} ist nicht verwendbar. Sie muss eine URL mit http:// oder https:// und einem Host sein.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate file {file} could not be read within %n second(s).</source>
        <translation>
            <numerusform>Die Zertifikatsdatei {file} konnte nicht innerhalb von %n Sekunde gelesen werden.</numerusform>
            <numerusform>Die Zertifikatsdatei {file} konnte nicht innerhalb von %n Sekunden gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate file {file} can&apos;t be used. It must be a readable file with certificates in PEM form.</source>
        <translation>Die Zertifikatsdatei {file} kann nicht verwendet werden. Sie muss eine lesbare Datei mit Zertifikaten im PEM-Format sein.</translation>
    </message>
    <message>
        <source>The response from {host} is not valid HTTP.</source>
        <translation>Die Antwort von {host} ist kein gültiges HTTP.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ergebnis unbekannt</translation>
    </message>
    <message>
        <source>Check the service&apos;s log before you retry.</source>
        <translation>Sehen Sie im Protokoll des Dienstes nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>All delivery channels are disabled/discarded. Aborted.</source>
        <translation>All delivery channels are disabled/discarded. Aborted.</translation>
    </message>
    <message>
        <source>The service responded with {status}, which can mean that it skipped something, and gave no details.</source>
        <translation>Der Dienst hat mit {status} geantwortet, was bedeuten kann, dass er etwas übersprungen hat, und keine Einzelheiten genannt.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>An error in this app ended the request before anything was sent.</source>
        <translation>Ein Fehler in dieser App hat die Anfrage beendet, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>Canceled before anything was sent.</source>
        <translation>Abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>The service says more than this app can judge: the outcome is unknown.</source>
        <translation>Der Dienst sagt mehr, als diese App beurteilen kann: Das Ergebnis ist unbekannt.</translation>
    </message>
    <message>
        <source>Accepted with remarks</source>
        <translation>Mit Hinweisen angenommen</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>Nichts gesendet</translation>
    </message>
    <message>
        <source>The service accepted the request, then discarded all of it.</source>
        <translation>Der Dienst hat die Anfrage angenommen und dann vollständig verworfen.</translation>
    </message>
    <message>
        <source>Skipped: {names}. All other channels were accepted.</source>
        <translation>Übersprungen: {names}. Alle anderen Kanäle wurden angenommen.</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Teilweise gesendet</translation>
    </message>
    <message>
        <source>Accepted by NotificationAPI.</source>
        <translation>Von NotificationAPI angenommen.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>An error in this app ended the request. Nothing was changed.</source>
        <translation>Ein Fehler in dieser App hat die Anfrage beendet. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>An error in this app ended the request after it was sent.</source>
        <translation>Ein Fehler in dieser App hat die Anfrage beendet, nachdem sie gesendet wurde.</translation>
    </message>
    <message>
        <source>Canceled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Canceled after the request was sent.</source>
        <translation>Abgebrochen, nachdem die Anfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>The default template was used.</source>
        <translation>Die Standardvorlage wurde verwendet.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more: see the body.</source>
        <translation>
            <numerusform>… und %n weitere: siehe Inhalt.</numerusform>
            <numerusform>… und %n weitere: siehe Inhalt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long to fit in a URL.</source>
        <translation>Zu lang für eine URL.</translation>
    </message>
    <message>
        <source>Must be 1 or more.</source>
        <translation>Muss 1 oder mehr sein.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>The connection to this profile&apos;s service was closed before.</source>
        <translation>Die Verbindung zum Dienst dieses Profils wurde vorher geschlossen.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Jane</source>
        <translation>Jane</translation>
    </message>
    <message>
        <source>Line {line}: a send was not imported.</source>
        <translation>Zeile {line}: Ein Senden wurde nicht importiert.</translation>
    </message>
    <message>
        <source>Line {line}: a retraction was not imported.</source>
        <translation>Zeile {line}: Ein Zurückziehen wurde nicht importiert.</translation>
    </message>
    <message>
        <source>Line {line}: a change of preferences was not imported.</source>
        <translation>Zeile {line}: Eine Änderung von Präferenzen wurde nicht importiert.</translation>
    </message>
    <message>
        <source>Saving rewrites a number: {digits} becomes {written}.</source>
        <translation>Beim Speichern wird eine Zahl umgeschrieben: {digits} wird {written}.</translation>
    </message>
    <message>
        <source>The request was not saved: the JSON that you are typing is not valid yet.</source>
        <translation>Die Anfrage wurde nicht gespeichert: Das JSON, das Sie eingeben, ist noch ungültig.</translation>
    </message>
    <message>
        <source>{file} is no snapshot: it holds no preferences. Nothing was changed.</source>
        <translation>{file} ist keine Momentaufnahme: Darin stehen keine Präferenzen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. To allow it, edit the profile.</source>
        <translation>Es wurde nichts gesendet oder geändert. Um es zu erlauben, bearbeiten Sie das Profil.</translation>
    </message>
    <message>
        <source>The profile was changed in another window while the request waited.</source>
        <translation>Das Profil wurde in einem anderen Fenster geändert, während die Anfrage wartete.</translation>
    </message>
    <message>
        <source>The profile {profile} is read-only: it allows no sends and no changes.</source>
        <translation>Das Profil {profile} ist schreibgeschützt: Es erlaubt weder Senden noch Ändern.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Try again to see what it would do now.</source>
        <translation>Es wurde nichts gesendet oder geändert. Versuchen Sie es erneut, um zu sehen, was es jetzt täte.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>What was removed cannot be read.</source>
        <translation>Was entfernt wurde, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>Es gab nichts zu entfernen.</translation>
    </message>
    <message>
        <source>Not JSON: shown raw.</source>
        <translation>Kein JSON: wird roh angezeigt.</translation>
    </message>
    <message>
        <source>Open it instead, fill in what is missing, and send it from there.</source>
        <translation>Öffnen Sie sie stattdessen, ergänzen Sie, was fehlt, und senden Sie von dort.</translation>
    </message>
    <message>
        <source>What was before this change cannot be read.</source>
        <translation>Was vor dieser Änderung war, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>NotifyAdmin ended before the response came. It may have gone through. Check before you retry.</source>
        <translation>NotifyAdmin endete, bevor die Antwort kam. Es ist vielleicht angekommen. Prüfen Sie das, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The request body is not valid JSON.</source>
        <translation>Der Inhalt der Anfrage ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>This version of NotifyAdmin does not know this operation.</source>
        <translation>Diese Version von NotifyAdmin kennt diesen Vorgang nicht.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>The request is still running.</source>
        <translation>Die Anfrage läuft noch.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Too large to format: shown raw.</source>
        <translation>Zu groß zum Formatieren: wird roh angezeigt.</translation>
    </message>
    <message>
        <source>The request body was not kept.</source>
        <translation>Der Inhalt der Anfrage wurde nicht behalten.</translation>
    </message>
    <message>
        <source>Only the beginning of the request body was kept.</source>
        <translation>Nur der Anfang des Inhalts der Anfrage wurde behalten.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Service log</source>
        <translation>Protokoll des Dienstes</translation>
    </message>
    <message>
        <source>The request body is not a valid request.</source>
        <translation>Der Inhalt der Anfrage ist keine gültige Anfrage.</translation>
    </message>
    <message>
        <source>It can&apos;t be sent again: the history does not keep keys. Missing: {names}.</source>
        <translation>Sie kann nicht erneut gesendet werden: Der Verlauf behält keine Schlüssel. Es fehlt: {names}.</translation>
    </message>
    <message>
        <source>The request body is not a valid request: {problem}</source>
        <translation>Der Inhalt der Anfrage ist keine gültige Anfrage: {problem}</translation>
    </message>
    <message>
        <source>A schedule change can&apos;t be repeated.</source>
        <translation>Eine Planungsänderung kann nicht wiederholt werden.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Nothing was changed. Change the schedule in the dashboard.</source>
        <translation>Es wurde nichts geändert. Ändern Sie die Planung im Dashboard.</translation>
    </message>
    <message>
        <source>Rescheduled</source>
        <translation>Neu geplant</translation>
    </message>
    <message>
        <source>The notification will be sent at the new time.</source>
        <translation>Die Benachrichtigung wird zur neuen Zeit gesendet.</translation>
    </message>
    <message>
        <source>Schedule canceled</source>
        <translation>Planung abgebrochen</translation>
    </message>
    <message>
        <source>The notification will not be sent.</source>
        <translation>Die Benachrichtigung wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The history does not have the whole tracking ID: a key was struck out of it.</source>
        <translation>Der Verlauf hat nicht die ganze Tracking-ID: Ein Schlüssel darin wurde gestrichen.</translation>
    </message>
    <message>
        <source>Too late: the notification was already sent or canceled. Nothing was changed.</source>
        <translation>Zu spät: Die Benachrichtigung wurde schon gesendet oder abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The service has no such schedule. The notification may already be sent or canceled. Nothing was changed.</source>
        <translation>Der Dienst hat keine solche Planung. Die Benachrichtigung ist vielleicht schon gesendet oder abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{file} holds no rows of a history.</source>
        <translation>{file} enthält keine Zeilen eines Verlaufs.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>{file} is not an exported history: line {line} is no row.</source>
        <translation>{file} ist kein exportierter Verlauf: Zeile {line} ist kein Eintrag.</translation>
    </message>
    <message>
        <source>Expecting property name</source>
        <translation>ein Name in Anführungszeichen wird erwartet</translation>
    </message>
    <message>
        <source>Expecting &apos;:&apos;</source>
        <translation>„:“ wird erwartet</translation>
    </message>
    <message>
        <source>Expecting &apos;,&apos;</source>
        <translation>„,“ wird erwartet</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>ein Wert wird erwartet</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>überzähliger Text</translation>
    </message>
    <message>
        <source>Unterminated string</source>
        <translation>nicht beendeter String</translation>
    </message>
    <message>
        <source>Invalid control character</source>
        <translation>ungültiges Steuerzeichen</translation>
    </message>
    <message>
        <source>Invalid \</source>
        <translation>ungültiges \</translation>
    </message>
    <message>
        <source>Illegal trailing comma</source>
        <translation>Komma am Ende nicht erlaubt</translation>
    </message>
    <message>
        <source>Infinity</source>
        <translation>Infinity</translation>
    </message>
    <message>
        <source>{given} is not a JSON value</source>
        <translation>{given} ist kein JSON-Wert</translation>
    </message>
    <message>
        <source>The changes are not stored, or not yet. Load again before you retry.</source>
        <translation>Die Änderungen sind nicht oder noch nicht gespeichert. Laden Sie erneut, bevor Sie es wieder versuchen.</translation>
    </message>
    <message>
        <source>The stored preferences could not be read.</source>
        <translation>Die gespeicherten Präferenzen konnten nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>User {there} was read to compare with user {here}: %n difference(s). Nothing was changed.</source>
        <translation>
            <numerusform>Nutzer {there} wurde zum Vergleich mit Nutzer {here} gelesen: %n Unterschied. Es wurde nichts geändert.</numerusform>
            <numerusform>Nutzer {there} wurde zum Vergleich mit Nutzer {here} gelesen: %n Unterschiede. Es wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service accepted the changes. This account does not allow reading preferences, so it is unknown whether choices made elsewhere were kept.</source>
        <translation>Der Dienst hat die Änderungen angenommen. Dieses Konto erlaubt nicht, Präferenzen zu lesen. Darum ist unbekannt, ob anderswo getroffene Entscheidungen erhalten blieben.</translation>
    </message>
    <message>
        <source>No preferences for user {user}. Check the user ID, and that the profile is the right environment and region. A user who has never received a notification has none yet.</source>
        <translation>Keine Präferenzen für Nutzer {user}. Prüfen Sie die Nutzer-ID und ob das Profil die richtige Umgebung und Region hat. Wer noch nie eine Benachrichtigung erhalten hat, hat noch keine.</translation>
    </message>
    <message numerus="yes">
        <source>%n notification type(s) for user {user}.</source>
        <translation>
            <numerusform>%n Benachrichtigungstyp für Nutzer {user}.</numerusform>
            <numerusform>%n Benachrichtigungstypen für Nutzer {user}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Someone else changed these preferences. Nothing was saved.</source>
        <translation>Jemand anderes hat diese Präferenzen geändert. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>The response was lost.</source>
        <translation>Die Antwort ging verloren.</translation>
    </message>
    <message numerus="yes">
        <source>Saved and verified: %n change(s) for user {user}.</source>
        <translation>
            <numerusform>Gespeichert und geprüft: %n Änderung für Nutzer {user}.</numerusform>
            <numerusform>Gespeichert und geprüft: %n Änderungen für Nutzer {user}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service accepted the changes, but they could not be verified. Load again to check.</source>
        <translation>Der Dienst hat die Änderungen angenommen, aber sie konnten nicht geprüft werden. Laden Sie erneut, um nachzusehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) stored differently: {names}.</source>
        <translation>
            <numerusform>%n Entscheidung anders gespeichert: {names}.</numerusform>
            <numerusform>%n Entscheidungen anders gespeichert: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No preferences</source>
        <translation>Keine Präferenzen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The service accepted the changes.</source>
        <translation>Der Dienst hat die Änderungen angenommen.</translation>
    </message>
    <message>
        <source>{what}, with differences</source>
        <translation>{what}, mit Unterschieden</translation>
    </message>
    <message>
        <source>Deleted and verified for user {user}.</source>
        <translation>Für Nutzer {user} gelöscht und geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %n weiterer</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) not stored: {names}.</source>
        <translation>
            <numerusform>%n Entscheidung nicht gespeichert: {names}.</numerusform>
            <numerusform>%n Entscheidungen nicht gespeichert: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>User {user} is not in the list of users that this profile may reach.</source>
        <translation>Nutzer {user} steht nicht in der Liste der Nutzer, die dieses Profil erreichen darf.</translation>
    </message>
    <message>
        <source>A scheduled notification may reach others than this profile may. It can be canceled and sent anew.</source>
        <translation>Eine geplante Benachrichtigung kann andere erreichen, als dieses Profil darf. Sie kann abgebrochen und neu gesendet werden.</translation>
    </message>
    <message>
        <source>Whom the request reaches is not known.</source>
        <translation>Es ist nicht bekannt, wen die Anfrage erreicht.</translation>
    </message>
    <message>
        <source>{address} is not in an email domain that this profile may reach.</source>
        <translation>{address} ist in keiner E-Mail-Domain, die dieses Profil erreichen darf.</translation>
    </message>
    <message>
        <source>The app does not know the field {field}, which may name other recipients.</source>
        <translation>Die App kennt das Feld {field} nicht, das weitere Empfänger nennen könnte.</translation>
    </message>
    <message>
        <source>{field} may reach devices of others: no list of the profile can name them.</source>
        <translation>{field} kann Geräte anderer erreichen: Keine Liste des Profils kann sie nennen.</translation>
    </message>
    <message>
        <source>{number} does not begin with a phone prefix that this profile may reach.</source>
        <translation>{number} beginnt mit keiner Telefonvorwahl, die dieses Profil erreichen darf.</translation>
    </message>
    <message>
        <source>The history could not be saved in time: the disk does not respond.</source>
        <translation>Der Verlauf konnte nicht rechtzeitig gespeichert werden: Der Datenträger antwortet nicht.</translation>
    </message>
    <message>
        <source>The history could not be written ({code}).</source>
        <translation>Der Verlauf konnte nicht geschrieben werden ({code}).</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>It counts on and on.</source>
        <translation>It counts on and on.</translation>
    </message>
    <message>
        <source>How many in-app notifications of {notification} were deleted for user {user} could not be checked.</source>
        <translation>Wie viele In-App-Benachrichtigungen von {notification} für Nutzer {user} gelöscht wurden, konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Retracted</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message numerus="yes">
        <source>%n in-app notification(s) of {notification} for user {user}.</source>
        <translation>
            <numerusform>%n In-App-Benachrichtigung von {notification} für Nutzer {user}.</numerusform>
            <numerusform>%n In-App-Benachrichtigungen von {notification} für Nutzer {user}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found before: %n in-app notification(s) of {notification} for user {user}.</source>
        <translation>
            <numerusform>Vorher gefunden: %n In-App-Benachrichtigung von {notification} für Nutzer {user}.</numerusform>
            <numerusform>Vorher gefunden: %n In-App-Benachrichtigungen von {notification} für Nutzer {user}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Partly retracted</source>
        <translation>Teilweise zurückgezogen</translation>
    </message>
    <message>
        <source>Nothing deleted</source>
        <translation>Nichts gelöscht</translation>
    </message>
    <message>
        <source>Accepted, but no in-app notifications of {notification} were deleted for user {user} so far.</source>
        <translation>Angenommen, aber bisher wurden für Nutzer {user} keine In-App-Benachrichtigungen von {notification} gelöscht.</translation>
    </message>
    <message>
        <source>User {user} has no in-app notifications of {notification}. Check both IDs.</source>
        <translation>Nutzer {user} hat keine In-App-Benachrichtigungen von {notification}. Prüfen Sie beide IDs.</translation>
    </message>
    <message>
        <source>Whether any stayed could not be checked.</source>
        <translation>Ob welche geblieben sind, konnte nicht geprüft werden.</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n in-app notification(s) were compared.</source>
        <translation>
            <numerusform>Nur die neueste %n In-App-Benachrichtigung wurde verglichen.</numerusform>
            <numerusform>Nur die neuesten %n In-App-Benachrichtigungen wurden verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these arrived after the list was loaded.</source>
        <translation>
            <numerusform>%n davon kam an, nachdem die Liste geladen wurde.</numerusform>
            <numerusform>%n davon kamen an, nachdem die Liste geladen wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed.</source>
        <translation>
            <numerusform>%n ist geblieben.</numerusform>
            <numerusform>%n sind geblieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arrived in the meantime and stayed.</source>
        <translation>
            <numerusform>%n kam zwischenzeitlich an und blieb.</numerusform>
            <numerusform>%n kamen zwischenzeitlich an und blieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown type stayed.</source>
        <translation>
            <numerusform>%n unbekannten Typs ist geblieben.</numerusform>
            <numerusform>%n unbekannten Typs sind geblieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is left.</source>
        <translation>Keine ist übrig.</translation>
    </message>
    <message>
        <source>The notifications are still there, or not deleted yet. Reload the list before you retry.</source>
        <translation>Die Benachrichtigungen sind noch da oder noch nicht gelöscht. Laden Sie die Liste neu, bevor Sie es erneut versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n übrig.</numerusform>
            <numerusform>%n übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another request was still running. Nothing was sent.</source>
        <translation>Eine andere Anfrage lief noch. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>What may change something does not replace what runs.</source>
        <translation>What may change something does not replace what runs.</translation>
    </message>
    <message>
        <source>Only the request that was agreed to may change anything.</source>
        <translation>Only the request that was agreed to may change anything.</translation>
    </message>
    <message>
        <source>The profile {profile} has no client ID and secret yet.</source>
        <translation>Das Profil {profile} hat noch keine Client-ID und kein Secret.</translation>
    </message>
    <message>
        <source>The profile {profile} was deleted in another window. Select another profile.</source>
        <translation>Das Profil {profile} wurde in einem anderen Fenster gelöscht. Wählen Sie ein anderes Profil.</translation>
    </message>
    <message>
        <source>The base URL of the profile {profile} was changed in another window. Select the profile again.</source>
        <translation>Die Basis-URL des Profils {profile} wurde in einem anderen Fenster geändert. Wählen Sie das Profil erneut.</translation>
    </message>
    <message>
        <source>The profile could not be opened ({error}).</source>
        <translation>Das Profil konnte nicht geöffnet werden ({error}).</translation>
    </message>
    <message>
        <source>Another profile was chosen before this one could be used.</source>
        <translation>Ein anderes Profil wurde gewählt, bevor dieses nutzbar war.</translation>
    </message>
    <message>
        <source>The sandbox could not start.</source>
        <translation>Die Sandbox konnte nicht starten.</translation>
    </message>
    <message>
        <source>The sandbox could not be reset.</source>
        <translation>Die Sandbox konnte nicht zurückgesetzt werden.</translation>
    </message>
    <message>
        <source>This file was exported by a newer version of NotifyAdmin.</source>
        <translation>Diese Datei wurde von einer neueren Version von NotifyAdmin exportiert.</translation>
    </message>
    <message>
        <source>The exported settings are damaged.</source>
        <translation>Die exportierten Einstellungen sind beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the system cannot start a thread.</source>
        <translation>Es kann nichts gespeichert werden: Das System kann keinen Thread starten.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>{file} could not be saved ({error}).</source>
        <translation>{file} konnte nicht gespeichert werden ({error}).</translation>
    </message>
    <message>
        <source>The credentials in the keyring were not stored by NotifyAdmin.</source>
        <translation>Die Zugangsdaten im Schlüsselbund wurden nicht von NotifyAdmin gespeichert.</translation>
    </message>
    <message>
        <source>Enter client ID and secret again, and save them.</source>
        <translation>Geben Sie Client-ID und Secret erneut ein, und speichern Sie sie.</translation>
    </message>
    <message>
        <source>Client ID and secret are too long: a keyring holds about {most:,} characters in total.</source>
        <translation>Client-ID und Secret sind zu lang: Ein Schlüsselbund fasst insgesamt etwa {most:,} Zeichen.</translation>
    </message>
    <message>
        <source>Check that nothing else was pasted with them.</source>
        <translation>Prüfen Sie, dass nichts anderes mit eingefügt wurde.</translation>
    </message>
    <message>
        <source>Another NotifyAdmin window is used at the same time, and its draft was replaced.</source>
        <translation>Zugleich wird ein anderes Fenster von NotifyAdmin benutzt, und dessen Entwurf wurde ersetzt.</translation>
    </message>
    <message>
        <source>It is kept as {file}.</source>
        <translation>Er ist als {file} aufbewahrt.</translation>
    </message>
    <message>
        <source>The draft was not saved: it is larger than {most} MiB.</source>
        <translation>Der Entwurf wurde nicht gespeichert: Er ist größer als {most} MiB.</translation>
    </message>
    <message>
        <source>Save the request to a file, or it is lost when NotifyAdmin is closed.</source>
        <translation>Speichern Sie die Anfrage in einer Datei, sonst geht sie beim Schließen verloren.</translation>
    </message>
    <message>
        <source>Until this is fixed, changes last only until NotifyAdmin is closed.</source>
        <translation>Bis das behoben ist, gelten Änderungen nur, bis NotifyAdmin geschlossen wird.</translation>
    </message>
    <message>
        <source>Try again, or save it under another name.</source>
        <translation>Versuchen Sie es erneut, oder speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Check the file and its permissions, then try again.</source>
        <translation>Prüfen Sie die Datei und ihre Berechtigungen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Save under another name, or overwrite it.</source>
        <translation>Speichern Sie unter einem anderen Namen, oder überschreiben Sie die Datei.</translation>
    </message>
    <message>
        <source>Requests are sent all the same.</source>
        <translation>Anfragen werden trotzdem gesendet.</translation>
    </message>
    <message>
        <source>Fix the profile, then save it again.</source>
        <translation>Beheben Sie das Profil, und speichern Sie es erneut.</translation>
    </message>
    <message>
        <source>Start or unlock the system keyring and try again, or enter client ID and secret again for this session.</source>
        <translation>Starten oder entsperren Sie den Schlüsselbund und versuchen Sie es erneut, oder geben Sie Client-ID und Secret für diese Sitzung erneut ein.</translation>
    </message>
    <message>
        <source>Try again, or enter client ID and secret again for this session.</source>
        <translation>Versuchen Sie es erneut, oder geben Sie Client-ID und Secret für diese Sitzung erneut ein.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Geben Sie Speicherplatz frei, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check your permissions for {folder}.</source>
        <translation>Prüfen Sie Ihre Berechtigungen für {folder}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>this file name is not allowed</source>
        <translation>dieser Dateiname ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Choose another folder, or mount the disk for writing.</source>
        <translation>Wählen Sie einen anderen Ordner, oder machen Sie den Datenträger beschreibbar.</translation>
    </message>
    <message>
        <source>Rename or remove that folder.</source>
        <translation>Benennen Sie den Ordner um, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Rename or remove that file.</source>
        <translation>Benennen Sie die Datei um, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Remove that link.</source>
        <translation>Entfernen Sie den Link.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Prüfen Sie den Datenträger, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>{file} could not be {verb}: {reason}.</source>
        <translation>{file} konnte nicht {verb} werden: {reason}.</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>a file is in place of its folder</source>
        <translation>an der Stelle des Ordners liegt eine Datei</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>der Ordner existiert nicht</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself</source>
        <translation>es ist ein Link, der zu sich selbst zurückführt</translation>
    </message>
    <message>
        <source>the disk could not be read or written</source>
        <translation>der Datenträger konnte nicht gelesen oder beschrieben werden</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>{file} konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} existiert nicht.</translation>
    </message>
    <message>
        <source>Choose another file, or restore this one.</source>
        <translation>Wählen Sie eine andere Datei, oder stellen Sie diese wieder her.</translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation>das System nannte keinen Grund</translation>
    </message>
    <message>
        <source>the system reported the error {code}</source>
        <translation>das System meldete den Fehler {code}</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} ist beschädigt.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of NotifyAdmin.</source>
        <translation>{file} wurde von einer neueren Version von NotifyAdmin geschrieben.</translation>
    </message>
    <message>
        <source>Requests are sent all the same, but not recorded. Update NotifyAdmin.</source>
        <translation>Anfragen werden trotzdem gesendet, aber nicht aufgezeichnet. Aktualisieren Sie NotifyAdmin.</translation>
    </message>
    <message>
        <source>A new history was started.</source>
        <translation>Ein neuer Verlauf wurde begonnen.</translation>
    </message>
    <message>
        <source>Close other programs that use it.</source>
        <translation>Schließen Sie andere Programme, die ihn verwenden.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>Move it elsewhere.</source>
        <translation>Verschieben Sie sie woandershin.</translation>
    </message>
    <message>
        <source>The history could not be saved: {reason}.</source>
        <translation>Der Verlauf konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The history could not be read: {reason}.</source>
        <translation>Der Verlauf konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>the error {code}</source>
        <translation>der Fehler {code}</translation>
    </message>
    <message>
        <source>Check {file}.</source>
        <translation>Prüfen Sie {file}.</translation>
    </message>
    <message>
        <source>The JSON is not an object.</source>
        <translation>Das JSON ist kein Objekt.</translation>
    </message>
    <message>
        <source>{file} could not be read: it does not hold a JSON object.</source>
        <translation>{file} konnte nicht gelesen werden: Es enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>{file} could not be saved: it has a value that JSON cannot hold.</source>
        <translation>{file} konnte nicht gespeichert werden: Es enthält einen Wert, den JSON nicht fassen kann.</translation>
    </message>
    <message>
        <source>Check for an infinite number, a number with thousands of digits, and deep nesting.</source>
        <translation>Suchen Sie nach einer unendlichen Zahl, einer Zahl mit Tausenden von Ziffern und tiefer Verschachtelung.</translation>
    </message>
    <message>
        <source>The keyring did not remove the credentials.</source>
        <translation>Der Schlüsselbund hat die Zugangsdaten nicht entfernt.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>No system keyring is running on this computer.</source>
        <translation>Auf diesem Computer läuft kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring could not be opened.</source>
        <translation>Der Schlüsselbund konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The keyring refused to store the credentials.</source>
        <translation>Der Schlüsselbund hat die Zugangsdaten nicht angenommen.</translation>
    </message>
    <message>
        <source>The keyring failed ({error}).</source>
        <translation>Der Schlüsselbund ist fehlgeschlagen ({error}).</translation>
    </message>
    <message>
        <source>The keyring stored the credentials but returned different ones.</source>
        <translation>Der Schlüsselbund hat die Zugangsdaten gespeichert, aber andere zurückgegeben.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or enter client ID and secret again for this session.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es erneut, oder geben Sie Client-ID und Secret für diese Sitzung erneut ein.</translation>
    </message>
    <message>
        <source>Remove {entry} in the system&apos;s keyring app.</source>
        <translation>Entfernen Sie {entry} in der Schlüsselbund-App des Systems.</translation>
    </message>
    <message>
        <source>Check {entry} in the system&apos;s keyring app, or enter client ID and secret again for this session.</source>
        <translation>Prüfen Sie {entry} in der Schlüsselbund-App des Systems, oder geben Sie Client-ID und Secret für diese Sitzung erneut ein.</translation>
    </message>
    <message>
        <source>License :: </source>
        <translation>License :: </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Classifier</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be used. Enter a whole number from {least} to {most}.</source>
        <translation>„{text}“ kann nicht verwendet werden. Geben Sie eine ganze Zahl von {least} bis {most} ein.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Proxy-Adresse</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Deletes older rows of the history at each start.</source>
        <translation>Löscht ältere Zeilen des Verlaufs bei jedem Start.</translation>
    </message>
    <message>
        <source>Forever</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Sandbox port</source>
        <translation>Port der Sandbox</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>Beliebiger freier Port</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>This value can&apos;t be used.</source>
        <translation>Dieser Wert kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>A proxy with a password can&apos;t be used: it would be kept outside the keyring.</source>
        <translation>Ein Proxy mit Passwort kann nicht verwendet werden: Das Passwort läge außerhalb des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>Enter an http:// or https:// URL, for example http://proxy.example.com:3128.</source>
        <translation>Geben Sie eine URL mit http:// oder https:// ein, zum Beispiel http://proxy.example.com:3128.</translation>
    </message>
    <message>
        <source>It could not be renamed, and will be replaced by the next save.</source>
        <translation>Sie konnte nicht umbenannt werden und wird beim nächsten Speichern ersetzt.</translation>
    </message>
    <message>
        <source>The previous file was kept as {file}.</source>
        <translation>Die vorige Datei wurde als {file} behalten.</translation>
    </message>
    <message>
        <source>{file} could not be read: it is larger than {most:,} bytes.</source>
        <translation>{file} konnte nicht gelesen werden: Die Datei ist größer als {most:,} Bytes.</translation>
    </message>
    <message>
        <source>NotifyAdmin writes no such file. Check it, and move it elsewhere.</source>
        <translation>NotifyAdmin schreibt keine solche Datei. Prüfen Sie sie, und verschieben Sie sie woandershin.</translation>
    </message>
    <message>
        <source>{file} could not be read: it is not a regular file.</source>
        <translation>{file} konnte nicht gelesen werden: Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>The name has a line break or an invisible character. Type it again.</source>
        <translation>Der Name enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>There are endlessly many.</source>
        <translation>There are endlessly many.</translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %n character(s).</source>
        <translation>
            <numerusform>Der Name ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Name ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A profile named {profile} already exists.</source>
        <translation>Es gibt schon ein Profil namens {profile}.</translation>
    </message>
    <message>
        <source>The sandbox cannot be removed.</source>
        <translation>Die Sandbox kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The profile {profile} could not be read completely. Missing: {parts}.</source>
        <translation>Das Profil {profile} konnte nicht vollständig gelesen werden. Es fehlt: {parts}.</translation>
    </message>
    <message>
        <source>The profile that was selected last is not in the settings file.</source>
        <translation>Das zuletzt gewählte Profil steht nicht in der Einstellungsdatei.</translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>Dieses Profil gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The profile {profile} cannot be changed.</source>
        <translation>Das Profil {profile} kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Create a new one.</source>
        <translation>Legen Sie ein neues an.</translation>
    </message>
    <message>
        <source>Select another profile.</source>
        <translation>Wählen Sie ein anderes Profil.</translation>
    </message>
    <message>
        <source>Check the profiles before you use them.</source>
        <translation>Prüfen Sie die Profile, bevor Sie sie verwenden.</translation>
    </message>
    <message>
        <source>Enter at least one user ID: without one, nothing can be sent.</source>
        <translation>Geben Sie mindestens eine Nutzer-ID ein: Ohne sie kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>“{domain}” is not an email domain. Write it as example.com.</source>
        <translation>„{domain}“ ist keine E-Mail-Domain. Schreiben Sie sie als example.com.</translation>
    </message>
    <message>
        <source>“{prefix}” is not a phone prefix. Write it as +1500.</source>
        <translation>„{prefix}“ ist keine Telefonvorwahl. Schreiben Sie sie als +1500.</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened.</source>
        <translation>{file} wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Earlier settings and profiles, if there were any, are lost.</source>
        <translation>Frühere Einstellungen und Profile sind verloren, falls es welche gab.</translation>
    </message>
    <message>
        <source>{file} could not be read completely.</source>
        <translation>{file} konnte nicht vollständig gelesen werden.</translation>
    </message>
    <message>
        <source>{file} is not a settings file.</source>
        <translation>{file} ist keine Einstellungsdatei.</translation>
    </message>
    <message>
        <source>{file} could not be saved: it would be larger than {most:,} bytes.</source>
        <translation>{file} konnte nicht gespeichert werden: Die Datei wäre größer als {most:,} Bytes.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <source>Shorten or remove a profile.</source>
        <translation>Kürzen oder entfernen Sie ein Profil.</translation>
    </message>
    <message>
        <source>Secret Service</source>
        <translation>Secret Service</translation>
    </message>
    <message>
        <source>KWallet 4</source>
        <translation>KWallet 4</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
        <source>Installed, but not safe for secrets: {names}.</source>
        <translation>Installiert, aber nicht sicher für Geheimnisse: {names}.</translation>
    </message>
    <message>
        <source>{setting} requests the keyring {keyring}, which is not known to keep secrets safely.</source>
        <translation>{setting} verlangt den Schlüsselbund {keyring}, von dem nicht bekannt ist, dass er Geheimnisse sicher verwahrt.</translation>
    </message>
    <message>
        <source>{setting} requests the keyring {keyring}, which is not running on this computer.</source>
        <translation>{setting} verlangt den Schlüsselbund {keyring}, der auf diesem Computer nicht läuft.</translation>
    </message>
    <message>
        <source>Remove it from {setting} and restart, or enter client ID and secret again for this session.</source>
        <translation>Entfernen Sie es aus {setting} und starten Sie neu, oder geben Sie Client-ID und Secret für diese Sitzung erneut ein.</translation>
    </message>
    <message>
        <source>The keyring&apos;s configuration file {config} cannot be read.</source>
        <translation>Die Konfigurationsdatei {config} des Schlüsselbunds kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Fix or remove {config} and try again, or enter client ID and secret again for this session.</source>
        <translation>Beheben oder entfernen Sie {config} und versuchen Sie es erneut, oder geben Sie Client-ID und Secret für diese Sitzung erneut ein.</translation>
    </message>
    <message>
        <source>{what} is an argument of a function</source>
        <translation>{what} ist ein Argument einer Funktion</translation>
    </message>
    <message>
        <source>{what} is the variable of a loop</source>
        <translation>{what} ist die Variable einer Schleife</translation>
    </message>
    <message>
        <source>{what} gets another value in line {at}</source>
        <translation>{what} erhält in Zeile {at} einen anderen Wert</translation>
    </message>
    <message>
        <source>{what} gets its value later, in line {at}</source>
        <translation>{what} erhält seinen Wert erst in Zeile {at}</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>Ruby</translation>
    </message>
    <message>
        <source>{what} gets its value in line {at}, and not always</source>
        <translation>{what} erhält seinen Wert in Zeile {at}, und nicht immer</translation>
    </message>
    <message>
        <source>{what} is </source>
        <translation>{what} ist </translation>
    </message>
    <message>
        <source>Bruno</source>
        <translation>Bruno</translation>
    </message>
    <message>
        <source>Insomnia</source>
        <translation>Insomnia</translation>
    </message>
    <message>
        <source>Postman</source>
        <translation>Postman</translation>
    </message>
    <message>
        <source>{client} may fill in {variable}; it was kept as it is written.</source>
        <translation>{client} füllt {variable} vielleicht aus; es wurde behalten, wie es geschrieben ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to other addresses left out.</source>
        <translation>
            <numerusform>%n Anfrage an andere Adressen ausgelassen.</numerusform>
            <numerusform>%n Anfragen an andere Adressen ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It sends no JSON.</source>
        <translation>Es wird kein JSON gesendet.</translation>
    </message>
    <message>
        <source>Line {line}: {}</source>
        <translation>Zeile {line}: {}</translation>
    </message>
    <message>
        <source>The keys in the code were left out; they belong in a profile.</source>
        <translation>Die Schlüssel im Code wurden ausgelassen; sie gehören in ein Profil.</translation>
    </message>
    <message>
        <source>The user in the address is not a literal.</source>
        <translation>Der Nutzer in der Adresse ist kein Literal.</translation>
    </message>
    <message>
        <source>Line {line}: {what} was not read: {why}.</source>
        <translation>Zeile {line}: {what} wurde nicht gelesen: {why}.</translation>
    </message>
    <message>
        <source>Line {line}: the request to {host} was left out.</source>
        <translation>Zeile {line}: Die Anfrage an {host} wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Line {line}: a request to an unknown address was left out.</source>
        <translation>Zeile {line}: Eine Anfrage an eine unbekannte Adresse wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The command sends a form, not JSON.</source>
        <translation>Der Befehl sendet ein Formular, kein JSON.</translation>
    </message>
    <message>
        <source>The command sends a file, which is not read. Import the file itself.</source>
        <translation>Der Befehl sendet eine Datei, die nicht gelesen wird. Importieren Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>The command reads its options from a file, which is not read.</source>
        <translation>Der Befehl liest seine Optionen aus einer Datei, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The command is a GET, which the service has no request for.</source>
        <translation>Der Befehl ist ein GET, für das der Dienst keine Anfrage hat.</translation>
    </message>
    <message>
        <source>There is no address of the service&apos;s; what the command does was told by what it sends.</source>
        <translation>Es gibt keine Adresse des Dienstes; was der Befehl tut, wurde aus dem geschlossen, was er sendet.</translation>
    </message>
    <message>
        <source>The keys in the command were left out; they belong in a profile.</source>
        <translation>Die Schlüssel im Befehl wurden ausgelassen; sie gehören in ein Profil.</translation>
    </message>
    <message>
        <source>The user in the command&apos;s address is not a literal.</source>
        <translation>Der Nutzer in der Adresse des Befehls ist kein Literal.</translation>
    </message>
    <message>
        <source>{value} was left out: {shell} puts it together.</source>
        <translation>{value} wurde ausgelassen: {shell} setzt es zusammen.</translation>
    </message>
    <message>
        <source>The command sends nothing.</source>
        <translation>Der Befehl sendet nichts.</translation>
    </message>
    <message>
        <source>The command sends several pieces, with &amp; between them; they were read without it.</source>
        <translation>Der Befehl sendet mehrere Stücke mit &amp; dazwischen; sie wurden ohne dieses gelesen.</translation>
    </message>
    <message>
        <source>What the command sends comes from another command, which is not run.</source>
        <translation>Was der Befehl sendet, kommt aus einem anderen Befehl, der nicht ausgeführt wird.</translation>
    </message>
    <message>
        <source>Read by the rules of {shell}: {}</source>
        <translation>Nach den Regeln von {shell} gelesen: {}</translation>
    </message>
    <message>
        <source>Left out, because keys belong in a profile: {names}.</source>
        <translation>Ausgelassen, weil Schlüssel in ein Profil gehören: {names}.</translation>
    </message>
    <message>
        <source>{what} is sent as a form, not as JSON</source>
        <translation>{what} wird als Formular gesendet, nicht als JSON</translation>
    </message>
    <message>
        <source>the body is given more than once</source>
        <translation>der Inhalt ist mehr als einmal angegeben</translation>
    </message>
    <message>
        <source>{sign} was not expected</source>
        <translation>{sign} wurde nicht erwartet</translation>
    </message>
    <message>
        <source>A number in it has too many digits.</source>
        <translation>Eine Zahl darin hat zu viele Ziffern.</translation>
    </message>
    <message>
        <source>{quote} is no quotation mark of JSON</source>
        <translation>{quote} ist kein Anführungszeichen von JSON</translation>
    </message>
    <message>
        <source>{entity} is an entity of HTML</source>
        <translation>{entity} ist eine HTML-Entität</translation>
    </message>
    <message>
        <source>{escape} has no meaning in JSON</source>
        <translation>{escape} hat in JSON keine Bedeutung</translation>
    </message>
    <message>
        <source>{word} is no value of JSON, and has no quotes</source>
        <translation>{word} ist kein JSON-Wert und hat keine Anführungszeichen</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>True</source>
        <translation>True</translation>
    </message>
    <message>
        <source>False</source>
        <translation>False</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{what} is put together when the code runs</source>
        <translation>{what} wird zusammengesetzt, wenn der Code läuft</translation>
    </message>
    <message>
        <source>What is sent is not JSON: it breaks at {where}: {fault}.</source>
        <translation>Was gesendet wird, ist kein JSON: Es bricht an {where} ab: {fault}.</translation>
    </message>
    <message>
        <source>None of its names is a field of a request.</source>
        <translation>Keiner der Namen ist ein Feld einer Anfrage.</translation>
    </message>
    <message>
        <source>It is a single value, and no request.</source>
        <translation>Es ist ein einzelner Wert und keine Anfrage.</translation>
    </message>
    <message>
        <source>A list of preferences is expected, each an object with a channel.</source>
        <translation>Erwartet wird eine Liste von Präferenzen, jede ein Objekt mit einem Kanal.</translation>
    </message>
    <message>
        <source>What is sent is not an object of names and values.</source>
        <translation>Was gesendet wird, ist kein Objekt aus Namen und Werten.</translation>
    </message>
    <message>
        <source>No request was recognised in it: it is neither JSON, nor a cURL command, nor code that calls send, retract or setUserPreferences.</source>
        <translation>Darin wurde keine Anfrage erkannt: Es ist weder JSON noch ein cURL-Befehl noch Code, der send, retract oder setUserPreferences aufruft.</translation>
    </message>
    <message>
        <source>It is not valid JSON: it breaks at {where}: {fault}.</source>
        <translation>Es ist kein gültiges JSON: Es bricht an {where} ab: {fault}.</translation>
    </message>
    <message>
        <source>There is no field of a request in it, so nothing was changed.</source>
        <translation>Darin ist kein Feld einer Anfrage, darum wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Darin steht nichts.</translation>
    </message>
    <message>
        <source>{} Comments and spare commas were left out.</source>
        <translation>{} Kommentare und überzählige Kommas wurden ausgelassen.</translation>
    </message>
    <message>
        <source>This file does not contain exported settings.</source>
        <translation>Diese Datei enthält keine exportierten Einstellungen.</translation>
    </message>
    <message>
        <source>Colors of the app. “System” follows your desktop.</source>
        <translation>Farben der App. „System“ folgt Ihrem Desktop.</translation>
    </message>
    <message>
        <source>Language of the app. Choosing another one reopens the window.</source>
        <translation>Sprache der App. Bei einer anderen öffnet sich das Fenster neu.</translation>
    </message>
    <message>
        <source>Size of all text, relative to your desktop&apos;s.</source>
        <translation>Größe aller Texte im Verhältnis zu Ihrem Desktop.</translation>
    </message>
    <message>
        <source>Save files automatically</source>
        <translation>Dateien automatisch speichern</translation>
    </message>
    <message>
        <source>Saves a request to its file one second after the last change.</source>
        <translation>Speichert eine Anfrage eine Sekunde nach der letzten Änderung in ihre Datei.</translation>
    </message>
    <message>
        <source>Ask before every send and change</source>
        <translation>Vor jedem Senden und Ändern fragen</translation>
    </message>
    <message>
        <source>Asks on all profiles, not only on production ones. No effect on the sandbox.</source>
        <translation>Fragt bei allen Profilen, nicht nur bei Produktionsprofilen. Gilt nicht für die Sandbox.</translation>
    </message>
    <message>
        <source>Ask before duplicate sends</source>
        <translation>Vor doppeltem Senden fragen</translation>
    </message>
    <message>
        <source>Asks when the same request was sent in the last ten minutes. No effect on the sandbox.</source>
        <translation>Fragt, wenn dieselbe Anfrage in den letzten zehn Minuten gesendet wurde. Gilt nicht für die Sandbox.</translation>
    </message>
    <message>
        <source>Request timeout</source>
        <translation>Zeitlimit für Anfragen</translation>
    </message>
    <message>
        <source>Time for the whole request, including connecting and reading the response.</source>
        <translation>Zeit für die gesamte Anfrage, einschließlich Verbinden und Lesen der Antwort.</translation>
    </message>
    <message>
        <source>Proxy for all requests except those to this computer.</source>
        <translation>Proxy für alle Anfragen außer denen an diesen Computer.</translation>
    </message>
    <message>
        <source>URL of the custom proxy, without a password.</source>
        <translation>URL des eigenen Proxys, ohne Passwort.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Certificate authorities to trust: those of your system, or those in a file as well.</source>
        <translation>Vertrauenswürdige Zertifizierungsstellen: die Ihres Systems oder zusätzlich die aus einer Datei.</translation>
    </message>
    <message>
        <source>PEM file with additional certificate authorities.</source>
        <translation>PEM-Datei mit weiteren Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Keep request and response bodies</source>
        <translation>Inhalte von Anfragen und Antworten behalten</translation>
    </message>
    <message>
        <source>Keeps them in the history. Each profile can switch this off for itself.</source>
        <translation>Behält sie im Verlauf. Jedes Profil kann das für sich abschalten.</translation>
    </message>
    <message>
        <source>Keep history for</source>
        <translation>Verlauf behalten</translation>
    </message>
    <message>
        <source>Port of the sandbox on this computer. Changing it restarts the sandbox.</source>
        <translation>Port der Sandbox auf diesem Computer. Eine Änderung startet die Sandbox neu.</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>System and file</source>
        <translation>System und Datei</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Finding the values of its names takes too long.</source>
        <translation>Die Werte der Namen zu finden, dauert zu lange.</translation>
    </message>
    <message>
        <source>{} It was read as JavaScript.</source>
        <translation>{} Es wurde als JavaScript gelesen.</translation>
    </message>
    <message>
        <source>No request in the file of {client} goes to NotificationAPI.</source>
        <translation>Keine Anfrage in der Datei von {client} geht an NotificationAPI.</translation>
    </message>
    <message>
        <source>Line {line}: no field of a request could be read.</source>
        <translation>Zeile {line}: Kein Feld einer Anfrage konnte gelesen werden.</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>The value</source>
        <translation>Der Wert</translation>
    </message>
    <message>
        <source>{what} has no argument</source>
        <translation>{what} hat kein Argument</translation>
    </message>
    <message>
        <source>{what} is no object</source>
        <translation>{what} ist kein Objekt</translation>
    </message>
    <message>
        <source>Line {line}: the user ID was left out: {why}.</source>
        <translation>Zeile {line}: Die Nutzer-ID wurde ausgelassen: {why}.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Es ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>It is not text in UTF-8:</source>
        <translation>Es ist kein Text in UTF-8:</translation>
    </message>
    <message>
        <source>{what} is not a literal</source>
        <translation>{what} ist kein Literal</translation>
    </message>
    <message>
        <source>Line {line}: {what} holds what was left out: {why}.</source>
        <translation>Zeile {line}: {what} enthält, was ausgelassen wurde: {why}.</translation>
    </message>
    <message>
        <source>Line {line}: {what} was left out: {why}.</source>
        <translation>Zeile {line}: {what} wurde ausgelassen: {why}.</translation>
    </message>
    <message>
        <source>{value} is undefined, so it was left out.</source>
        <translation>{value} ist undefined und wurde darum ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>{notification} to {user}</source>
        <translation>{notification} an {user}</translation>
    </message>
    <message>
        <source>{notification} for {user}</source>
        <translation>{notification} für {user}</translation>
    </message>
    <message>
        <source>Reset of {notification} for {user}</source>
        <translation>Zurücksetzen von {notification} für {user}</translation>
    </message>
    <message>
        <source>In-app notifications of user {user}</source>
        <translation>In-App-Benachrichtigungen von Nutzer {user}</translation>
    </message>
    <message>
        <source>Schedule of {notification}</source>
        <translation>Planung von {notification}</translation>
    </message>
    <message>
        <source>Delivery log</source>
        <translation>Zustellprotokoll</translation>
    </message>
    <message>
        <source>Preferences of user {user}</source>
        <translation>Präferenzen von Nutzer {user}</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Retracting…</source>
        <translation>Wird zurückgezogen…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Resetting…</source>
        <translation>Wird zurückgesetzt…</translation>
    </message>
    <message>
        <source>Rescheduling…</source>
        <translation>Wird neu geplant…</translation>
    </message>
    <message>
        <source>Deleting the schedule…</source>
        <translation>Die Planung wird gelöscht…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>e.g. {value}</source>
        <translation>z. B. {value}</translation>
    </message>
</context>
</TS>
