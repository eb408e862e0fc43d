<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Version {version}. A desktop app for testing and operating NotificationAPI.</source>
        <translation>Version {version}. Une app de bureau pour tester et exploiter NotificationAPI.</translation>
    </message>
    <message>
        <source>About NotifyAdmin</source>
        <translation>À propos de NotifyAdmin</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>License text…</source>
        <translation>Texte de la licence…</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>Copier le diagnostic…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Open the settings folder</source>
        <translation>Ouvrir le dossier des réglages</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Open the history folder</source>
        <translation>Ouvrir le dossier de l’historique</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>This package names its license, but has no text of it: {license}</source>
        <translation>Ce paquet nomme sa licence, mais n’en contient pas le texte&#xa0;: {license}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>No response yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Verdict and messages</source>
        <translation>Verdict et messages</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Shows the body and the headers of the response</source>
        <translation>Affiche le corps et les en-têtes de la réponse</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>Afficher dans l’historique</translation>
    </message>
    <message>
        <source>Previous response</source>
        <translation>Réponse précédente</translation>
    </message>
    <message>
        <source>The details of this response could not be shown.</source>
        <translation>Les détails de cette réponse n’ont pas pu être affichés.</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>Status {status}</source>
        <translation>Statut {status}</translation>
    </message>
    <message>
        <source>Duration {duration}</source>
        <translation>Durée {duration}</translation>
    </message>
    <message>
        <source>request {id}</source>
        <translation>requête {id}</translation>
    </message>
    <message>
        <source>Request ID {id}</source>
        <translation>ID de requête {id}</translation>
    </message>
</context>
<context>
    <name>BadgeEditor</name>
    <message>
        <source>Remove badge (0)</source>
        <translation>Retirer la pastille (0)</translation>
    </message>
    <message>
        <source>Remove the number from the app&apos;s icon: 0</source>
        <translation>Retirer le nombre de l’icône de l’app&#xa0;: 0</translation>
    </message>
    <message>
        <source>Removes the number from the app&apos;s icon</source>
        <translation>Retire le nombre de l’icône de l’app</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>No response yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Copy the tracking ID</source>
        <translation>Copier l’ID de suivi</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Edit profile…</source>
        <translation>Modifier le profil…</translation>
    </message>
    <message>
        <source>Ask the service&apos;s log</source>
        <translation>Consulter le journal du service</translation>
    </message>
    <message>
        <source>Tracking ID {id}</source>
        <translation>ID de suivi {id}</translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>… (the rest is not shown; Copy takes all of it)</source>
        <translation>… (le reste n’est pas affiché&#xa0;; Copier prend tout)</translation>
    </message>
    <message>
        <source>Only the first {kept} of {size} were kept.</source>
        <translation>Seuls les {kept} premiers sur {size} ont été conservés.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>{subject}: not offered</source>
        <translation>{subject}&#xa0;: non proposé</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>differs from default</source>
        <translation>différent du réglage par défaut</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>en cours d’enregistrement</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>its change could not be saved</source>
        <translation>la modification n’a pas pu être enregistrée</translation>
    </message>
</context>
<context>
    <name>ChannelModel</name>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Sera envoyé</translation>
    </message>
    <message>
        <source>Will be sent ({delivery})</source>
        <translation>Sera envoyé ({delivery})</translation>
    </message>
    <message>
        <source>Skipped: not in forceChannels</source>
        <translation>Ignoré&#xa0;: pas dans forceChannels</translation>
    </message>
    <message>
        <source>Skipped: not in this type</source>
        <translation>Ignoré&#xa0;: pas dans ce type</translation>
    </message>
    <message>
        <source>Skipped: off for this user</source>
        <translation>Ignoré&#xa0;: désactivé pour cet utilisateur</translation>
    </message>
    <message>
        <source>Skipped: no {field}</source>
        <translation>Ignoré&#xa0;: pas de {field}</translation>
    </message>
    <message>
        <source>Unknown: preferences not loaded</source>
        <translation>Inconnu&#xa0;: préférences non chargées</translation>
    </message>
    <message>
        <source>Unknown: no {field}</source>
        <translation>Inconnu&#xa0;: pas de {field}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Not mentioned</source>
        <translation>Non mentionné</translation>
    </message>
</context>
<context>
    <name>ChannelPanel</name>
    <message>
        <source>Go to field</source>
        <translation>Aller au champ</translation>
    </message>
    <message>
        <source>Check channels</source>
        <translation>Vérifier les canaux</translation>
    </message>
    <message>
        <source>Reads the user&apos;s preferences. Nothing is sent.</source>
        <translation>Lit les préférences de l’utilisateur. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Complete the request to see its channels.</source>
        <translation>Complétez la requête pour voir ses canaux.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The preferences can&apos;t be read: the profile can&apos;t be used.</source>
        <translation>Impossible de lire les préférences&#xa0;: le profil est inutilisable.</translation>
    </message>
    <message>
        <source>The preferences of user {user} are not loaded.</source>
        <translation>Les préférences de l’utilisateur {user} ne sont pas chargées.</translation>
    </message>
    <message>
        <source>User {user} has no preferences yet. Check the user ID.</source>
        <translation>L’utilisateur {user} n’a pas encore de préférences. Vérifiez l’ID utilisateur.</translation>
    </message>
    <message>
        <source>The preferences of user {user} could not be read.</source>
        <translation>Les préférences de l’utilisateur {user} n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Based on the preferences of user {user} at {time}.</source>
        <translation>D’après les préférences de l’utilisateur {user} à {time}.</translation>
    </message>
    <message>
        <source>Go to {field}</source>
        <translation>Aller à {field}</translation>
    </message>
</context>
<context>
    <name>ChannelView</name>
    <message>
        <source>Channels of this request</source>
        <translation>Canaux de cette requête</translation>
    </message>
</context>
<context>
    <name>ChoiceCell</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
    <message>
        <source>Raw: {value}</source>
        <translation>Brut&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Language</source>
        <translation>Langage</translation>
    </message>
    <message>
        <source>Request as code</source>
        <translation>Requête sous forme de code</translation>
    </message>
    <message>
        <source>The code appears here once the request has no problems.</source>
        <translation>Le code apparaît ici dès que la requête n’a plus d’erreurs.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save the code as a file</source>
        <translation>Enregistrer le code dans un fichier</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Enregistrer le code</translation>
    </message>
</context>
<context>
    <name>CollapseIdEditor</name>
    <message numerus="yes">
        <source>{size} of %n byte(s)</source>
        <translation>
            <numerusform>{size} sur %n octet</numerusform>
            <numerusform>{size} sur %n octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>&amp;Send, save or retract</source>
        <translation>&amp;Envoyer, enregistrer ou retirer</translation>
    </message>
    <message>
        <source>Sends, saves or retracts</source>
        <translation>Envoie, enregistre ou retire</translation>
    </message>
    <message>
        <source>&amp;New request</source>
        <translation>&amp;Nouvelle requête</translation>
    </message>
    <message>
        <source>Empties the form; undo brings it back</source>
        <translation>Vide le formulaire&#xa0;; Annuler le rétablit</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Opens a request from a file</source>
        <translation>Ouvre une requête depuis un fichier</translation>
    </message>
    <message>
        <source>Open a request</source>
        <translation>Ouvrir une requête</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>Saves the request in its file</source>
        <translation>Enregistre la requête dans son fichier</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Enregistrer la requête</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Saves the request in another file</source>
        <translation>Enregistre la requête dans un autre fichier</translation>
    </message>
    <message>
        <source>Save the request as</source>
        <translation>Enregistrer la requête sous</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Creates an unsaved copy</source>
        <translation>Crée une copie non enregistrée</translation>
    </message>
    <message>
        <source>Duplicate the request</source>
        <translation>Dupliquer la requête</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>Cuts what is selected</source>
        <translation>Coupe la sélection</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies what is selected</source>
        <translation>Copie la sélection</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Pastes the clipboard</source>
        <translation>Colle le presse-papiers</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Selects everything in the field</source>
        <translation>Sélectionne tout dans le champ</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>Finds words in the JSON, the response, the preferences or the history</source>
        <translation>Cherche des mots dans le JSON, la réponse, les préférences ou l’historique</translation>
    </message>
    <message>
        <source>Next pro&amp;blem or warning</source>
        <translation>Problè&amp;me ou avertissement suivant</translation>
    </message>
    <message>
        <source>Goes to the next problem or warning of the form</source>
        <translation>Va au problème ou avertissement suivant du formulaire</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem or warning</source>
        <translation>Problème ou avertissement pré&amp;cédent</translation>
    </message>
    <message>
        <source>Goes to the previous problem or warning of the form</source>
        <translation>Va au problème ou avertissement précédent du formulaire</translation>
    </message>
    <message>
        <source>&amp;Next pane or divider</source>
        <translation>Volet ou séparateur &amp;suivant</translation>
    </message>
    <message>
        <source>Goes to the next pane, or to the divider before it, which arrow keys move</source>
        <translation>Va au volet suivant, ou au séparateur qui le précède, que les flèches déplacent</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane or divider</source>
        <translation>Volet ou séparateur p&amp;récédent</translation>
    </message>
    <message>
        <source>Goes to the previous pane, or to the divider after it, which arrow keys move</source>
        <translation>Va au volet précédent, ou au séparateur qui le suit, que les flèches déplacent</translation>
    </message>
    <message>
        <source>Paste as a re&amp;quest</source>
        <translation>Coller comme re&amp;quête</translation>
    </message>
    <message>
        <source>Fills the form from JSON, a cURL command or code on the clipboard</source>
        <translation>Remplit le formulaire à partir de JSON, d’une commande cURL ou de code du presse-papiers</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Undoes the last change</source>
        <translation>Annule la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Redoes the last undone change</source>
        <translation>Rétablit la dernière modification annulée</translation>
    </message>
    <message>
        <source>&amp;Cancel the request</source>
        <translation>Ann&amp;uler la requête</translation>
    </message>
    <message>
        <source>Stops the request that runs on this page</source>
        <translation>Arrête la requête en cours de cette page</translation>
    </message>
    <message>
        <source>&amp;Load preferences</source>
        <translation>Charger &amp;les préférences</translation>
    </message>
    <message>
        <source>Reads the preferences of the user</source>
        <translation>Lit les préférences de l’utilisateur</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>Theme, language, text size, confirmations, network, history and sandbox</source>
        <translation>Thème, langue, taille du texte, confirmations, réseau, historique et Sandbox</translation>
    </message>
    <message>
        <source>S&amp;witch the selected preferences</source>
        <translation>&amp;Basculer les préférences sélectionnées</translation>
    </message>
    <message>
        <source>Switches what is selected in the grid on or off</source>
        <translation>Active ou désactive ce qui est sélectionné dans la grille</translation>
    </message>
    <message>
        <source>&amp;New profile…</source>
        <translation>&amp;Nouveau profil…</translation>
    </message>
    <message>
        <source>Adds a profile</source>
        <translation>Ajoute un profil</translation>
    </message>
    <message>
        <source>&amp;Edit the profile…</source>
        <translation>&amp;Modifier le profil…</translation>
    </message>
    <message>
        <source>Changes the region, the key or the name of the profile</source>
        <translation>Change la région, la clé ou le nom du profil</translation>
    </message>
    <message>
        <source>D&amp;uplicate the profile…</source>
        <translation>D&amp;upliquer le profil…</translation>
    </message>
    <message>
        <source>Creates a profile with the same region and key</source>
        <translation>Crée un profil avec la même région et la même clé</translation>
    </message>
    <message>
        <source>Switches to this profile</source>
        <translation>Passe à ce profil</translation>
    </message>
    <message>
        <source>&amp;Reset sandbox…</source>
        <translation>&amp;Réinitialiser la Sandbox…</translation>
    </message>
    <message>
        <source>Replaces the sandbox&apos;s users, preferences and messages with its examples</source>
        <translation>Remplace les utilisateurs, préférences et messages de la Sandbox par ses exemples</translation>
    </message>
    <message>
        <source>Use s&amp;ystem setting</source>
        <translation>Utiliser le réglage du s&amp;ystème</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>Utiliser le réglage du système</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>High c&amp;ontrast</source>
        <translation>C&amp;ontraste élevé</translation>
    </message>
    <message>
        <source>Black on white, or white on black where the system is dark</source>
        <translation>Noir sur blanc, ou blanc sur noir si le système est sombre</translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation>Thème à contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Plus &amp;grand</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Plus &amp;petit</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>Text in the system&apos;s size</source>
        <translation>Texte à la taille du système</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>Finds commands, profiles, requests, user IDs and notification types</source>
        <translation>Trouve commandes, profils, requêtes, ID utilisateur et types de notification</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Messages…</translation>
    </message>
    <message>
        <source>Lists what was reported since the program started</source>
        <translation>Liste ce qui a été signalé depuis le démarrage</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>Lists all commands with their keys, which can be changed</source>
        <translation>Liste toutes les commandes avec leurs touches, modifiables</translation>
    </message>
    <message>
        <source>&amp;About NotifyAdmin…</source>
        <translation>À &amp;propos de NotifyAdmin…</translation>
    </message>
    <message>
        <source>Versions, licenses, folders and diagnostics</source>
        <translation>Versions, licences, dossiers et diagnostic</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Closes the program</source>
        <translation>Ferme le programme</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Aller à {page}</translation>
    </message>
    <message>
        <source>Shows the {page} page</source>
        <translation>Affiche la page {page}</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n to {here}</source>
        <translation>
            <numerusform>Copier %n vers {here}</numerusform>
            <numerusform>Copier %n vers {here}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Type the notification ID to confirm</source>
        <translation>Saisissez l’ID de notification pour confirmer</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Try other regions</source>
        <translation>Essayer les autres régions</translation>
    </message>
    <message>
        <source>Sends the client ID and a hash of the secret to the other regions</source>
        <translation>Envoie le client ID et un hachage du secret aux autres régions</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Résultat du test</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Testing the other regions…</source>
        <translation>Test des autres régions…</translation>
    </message>
    <message>
        <source>Use {region}</source>
        <translation>Utiliser {region}</translation>
    </message>
</context>
<context>
    <name>CopyMark</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Pick a day</source>
        <translation>Choisir un jour</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
</context>
<context>
    <name>DeleteButton</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Deletes requests from the history; what was sent stays sent</source>
        <translation>Supprime des requêtes de l’historique&#xa0;; ce qui a été envoyé le reste</translation>
    </message>
    <message>
        <source>The request of {moment} for user {user} will be deleted from the history.</source>
        <translation>La requête de {moment} pour l’utilisateur {user} sera supprimée de l’historique.</translation>
    </message>
    <message>
        <source>All requests for user {user} will be deleted from the history, those of all profiles.</source>
        <translation>Toutes les requêtes pour l’utilisateur {user} seront supprimées de l’historique, celles de tous les profils.</translation>
    </message>
    <message>
        <source>All requests will be deleted from the history, also those that a filter hides.</source>
        <translation>Toutes les requêtes seront supprimées de l’historique, même celles qu’un filtre masque.</translation>
    </message>
    <message>
        <source>This request…</source>
        <translation>Cette requête…</translation>
    </message>
    <message>
        <source>All requests for user {user}…</source>
        <translation>Toutes les requêtes pour l’utilisateur {user}…</translation>
    </message>
    <message>
        <source>All requests for a user…</source>
        <translation>Toutes les requêtes pour un utilisateur…</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Tout…</translation>
    </message>
    <message>
        <source>This cannot be undone. What was sent stays sent.</source>
        <translation>Cette action est irréversible. Ce qui a été envoyé le reste.</translation>
    </message>
    <message>
        <source>Delete from the history?</source>
        <translation>Supprimer de l’historique&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n request(s) from the history.</source>
        <translation>
            <numerusform>%n requête supprimée de l’historique.</numerusform>
            <numerusform>%n requêtes supprimées de l’historique.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryList</name>
    <message>
        <source>What was delivered</source>
        <translation>Ce qui a été distribué</translation>
    </message>
    <message>
        <source>{channel} to {address}</source>
        <translation>{channel} à {address}</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Distribué</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>the channel is off</source>
        <translation>le canal est désactivé</translation>
    </message>
    <message>
        <source>too many notifications in a short time</source>
        <translation>trop de notifications en peu de temps</translation>
    </message>
    <message>
        <source>a duplicate of an earlier notification</source>
        <translation>un doublon d’une notification antérieure</translation>
    </message>
    <message>
        <source>no channel is left</source>
        <translation>il ne reste aucun canal</translation>
    </message>
    <message>
        <source>the schedule was canceled</source>
        <translation>la planification a été annulée</translation>
    </message>
    <message>
        <source>the notification type is disabled</source>
        <translation>le type de notification est désactivé</translation>
    </message>
    <message>
        <source>off by default</source>
        <translation>désactivé par défaut</translation>
    </message>
    <message>
        <source>the environment doesn&apos;t allow it</source>
        <translation>l’environnement ne le permet pas</translation>
    </message>
    <message>
        <source>off in the user&apos;s preferences</source>
        <translation>désactivé dans les préférences de l’utilisateur</translation>
    </message>
    <message>
        <source>an Apple device token is not valid</source>
        <translation>un jeton d’appareil Apple n’est pas valide</translation>
    </message>
    <message>
        <source>an Android device token is not valid</source>
        <translation>un jeton d’appareil Android n’est pas valide</translation>
    </message>
    <message>
        <source>the user has no address for it</source>
        <translation>l’utilisateur n’a pas d’adresse pour ce canal</translation>
    </message>
    <message>
        <source>Apple push is not set up</source>
        <translation>le push Apple n’est pas configuré</translation>
    </message>
    <message>
        <source>Android push is not set up</source>
        <translation>le push Android n’est pas configuré</translation>
    </message>
    <message>
        <source>the template does not exist</source>
        <translation>le modèle n’existe pas</translation>
    </message>
    <message>
        <source>the sender&apos;s address is not verified</source>
        <translation>l’adresse de l’expéditeur n’est pas vérifiée</translation>
    </message>
    <message>
        <source>the account&apos;s usage limit is reached</source>
        <translation>la limite d’utilisation du compte est atteinte</translation>
    </message>
    <message>
        <source>Waits for the user&apos;s next digest</source>
        <translation>Attend le prochain récapitulatif de l’utilisateur</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>{state}, but one of several deliveries failed: {reason}</source>
        <translation>{state}, mais une distribution sur plusieurs a échoué&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the address does not accept email</source>
        <translation>l’adresse n’accepte pas d’e-mails</translation>
    </message>
    <message>
        <source>the address is blocked after an earlier bounce or complaint</source>
        <translation>l’adresse est bloquée après un rejet ou une plainte</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Copy the body</source>
        <translation>Copier le corps</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Corps de la réponse</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>En-têtes de la réponse</translation>
    </message>
    <message>
        <source>… (the rest is not shown; Copy takes all of it)</source>
        <translation>… (le reste n’est pas affiché&#xa0;; Copier prend tout)</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Distribué</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>Diagnoses</name>
    <message>
        <source>Connected. {where} accepted the key.</source>
        <translation>Connecté. {where} a accepté la clé.</translation>
    </message>
    <message>
        <source>Wrong region. The key works in {other}, not in {where}.</source>
        <translation>Mauvaise région. La clé fonctionne dans {other}, pas dans {where}.</translation>
    </message>
    <message>
        <source>Wrong key. No region accepted it. Check the client ID and secret.</source>
        <translation>Mauvaise clé. Aucune région ne l’a acceptée. Vérifiez le client ID et le secret.</translation>
    </message>
    <message>
        <source>Wrong key. {where} rejected it. Check the client ID and secret. A valid key is rejected in the wrong region, too.</source>
        <translation>Mauvaise clé. {where} l’a refusée. Vérifiez le client ID et le secret. Une clé valide est aussi refusée dans la mauvaise région.</translation>
    </message>
    <message>
        <source>Wrong key. {where} rejected it. Check the client ID and secret.</source>
        <translation>Mauvaise clé. {where} l’a refusée. Vérifiez le client ID et le secret.</translation>
    </message>
    <message>
        <source>Wrong host. {where} responded, but not as NotificationAPI does. Check the base URL.</source>
        <translation>Mauvais hôte. {where} a répondu, mais pas comme NotificationAPI. Vérifiez l’URL de base.</translation>
    </message>
    <message>
        <source>Wrong host. {error} Check the base URL.</source>
        <translation>Mauvais hôte. {error} Vérifiez l’URL de base.</translation>
    </message>
    <message>
        <source>No network. {error} Check your connection and proxy.</source>
        <translation>Pas de réseau. {error} Vérifiez votre connexion et le proxy.</translation>
    </message>
    <message>
        <source>The test failed because of an error in this app.</source>
        <translation>Le test a échoué à cause d’une erreur de cette app.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>This is exactly what is copied. It holds no names, IDs, keys, addresses or messages.</source>
        <translation>C’est exactement ce qui est copié. Cela ne contient ni noms, ni ID, ni clés, ni adresses, ni messages.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Collecte…</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>No differences.</source>
        <translation>Aucune différence.</translation>
    </message>
    <message>
        <source>Only the beginning was compared.</source>
        <translation>Seul le début a été comparé.</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Divider between panes</source>
        <translation>Séparateur entre les volets</translation>
    </message>
    <message>
        <source>Arrow keys move it.</source>
        <translation>Les flèches le déplacent.</translation>
    </message>
</context>
<context>
    <name>DurationEditor</name>
    <message>
        <source>d</source>
        <translation>j</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Raw: {value}</source>
        <translation>Brut&#xa0;: {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole numbers only: at most {days} d, {hours} h, {minutes} min, {seconds} s.</source>
        <translation>Nombres entiers uniquement&#xa0;: au plus {days} j, {hours} h, {minutes} min, {seconds} s.</translation>
    </message>
    <message>
        <source>{field}, days</source>
        <translation>{field}, jours</translation>
    </message>
    <message>
        <source>{field}, hours</source>
        <translation>{field}, heures</translation>
    </message>
    <message>
        <source>{field}, minutes</source>
        <translation>{field}, minutes</translation>
    </message>
    <message>
        <source>{field}, seconds</source>
        <translation>{field}, secondes</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Current profile</source>
        <translation>Profil actuel</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Dernière requête</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utilisateur</translation>
    </message>
    <message>
        <source>Notification type</source>
        <translation>Type de notification</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Remove this entry</source>
        <translation>Retirer cette entrée</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>More for {field}</source>
        <translation>Plus pour {field}</translation>
    </message>
    <message>
        <source>Send empty value</source>
        <translation>Envoyer une valeur vide</translation>
    </message>
    <message>
        <source>Remove from request</source>
        <translation>Retirer de la requête</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number}: {text}</source>
        <translation>Entrée {number}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>More ({keys})</source>
        <translation>Plus ({keys})</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open a request</source>
        <translation>Ouvrir une requête</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Enregistrer la requête</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Nothing was changed.</source>
        <translation>Le presse-papiers ne contient pas de texte. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Requests (*.json)</source>
        <translation>Requêtes (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FileEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search IDs, verdicts, requests and responses</source>
        <translation>Chercher dans les ID, verdicts, requêtes et réponses</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation>Choisir un jour…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Remove filter {filter}</source>
        <translation>Retirer le filtre {filter}</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Retirer ce filtre</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter by name or ID</source>
        <translation>Filtrer par nom ou ID</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Changed only</source>
        <translation>Modifiés seulement</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n row(s)</source>
        <translation>
            <numerusform>{shown} sur %n ligne</numerusform>
            <numerusform>{shown} sur %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Deprecated</source>
        <translation>Obsolète</translation>
    </message>
</context>
<context>
    <name>GridMenus</name>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>All of {name}</source>
        <translation>Tout {name}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Default: {delivery}</source>
        <translation>Par défaut&#xa0;: {delivery}</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Rétablir le réglage par défaut</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Retirer cette ligne</translation>
    </message>
    <message>
        <source>Sort by this channel, on first</source>
        <translation>Trier par ce canal, activés d’abord</translation>
    </message>
    <message>
        <source>Sort by this channel, off first</source>
        <translation>Trier par ce canal, désactivés d’abord</translation>
    </message>
    <message>
        <source>Default order</source>
        <translation>Ordre par défaut</translation>
    </message>
    <message>
        <source>Sort by title, A first</source>
        <translation>Trier par titre, A d’abord</translation>
    </message>
    <message>
        <source>Sort by title, Z first</source>
        <translation>Trier par titre, Z d’abord</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Switch all on</source>
        <translation>Tout activer</translation>
    </message>
    <message>
        <source>Switch all off</source>
        <translation>Tout désactiver</translation>
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
        <translation>Ce compte ne permet pas de lire les préférences de cet utilisateur&#xa0;: les choix déjà faits sont donc inconnus. Ajoutez des lignes et réglez ce que vous voulez&#xa0;: seul cela est envoyé. Si le service remplace toutes les préférences d’un utilisateur quand on en règle certaines, les autres sont perdues.</translation>
    </message>
    <message>
        <source>No preferences for this user. Check the user ID and the profile, or add the rows that you want to set.</source>
        <translation>Aucune préférence pour cet utilisateur. Vérifiez l’ID utilisateur et le profil, ou ajoutez les lignes que vous voulez régler.</translation>
    </message>
    <message>
        <source>Add rows…</source>
        <translation>Ajouter des lignes…</translation>
    </message>
    <message>
        <source>Add rows</source>
        <translation>Ajouter des lignes</translation>
    </message>
    <message>
        <source>These are the preferences of user {user}. To change them, enter this ID again.</source>
        <translation>Ce sont les préférences de l’utilisateur {user}. Pour les modifier, saisissez de nouveau cet ID.</translation>
    </message>
    <message>
        <source>To see the user in the field, press Load.</source>
        <translation>Pour voir l’utilisateur du champ, appuyez sur Charger.</translation>
    </message>
    <message>
        <source>Preferences of user {user}</source>
        <translation>Préférences de l’utilisateur {user}</translation>
    </message>
    <message numerus="yes">
        <source>Left out of the response: %n row(s) with an empty or invalid ID, channel or delivery. Saving does not include what is left out.</source>
        <translation>
            <numerusform>Omise de la réponse&#xa0;: %n ligne dont l’ID, le canal ou la distribution est vide ou non valide. L’enregistrement n’inclut pas ce qui est omis.</numerusform>
            <numerusform>Omises de la réponse&#xa0;: %n lignes dont l’ID, le canal ou la distribution est vide ou non valide. L’enregistrement n’inclut pas ce qui est omis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>No requests yet. What you send, change or retract is listed here, with its response.</source>
        <translation>Aucune requête pour l’instant. Ce que vous envoyez, modifiez ou retirez apparaît ici avec la réponse.</translation>
    </message>
    <message>
        <source>No matching requests. Remove a filter to see more.</source>
        <translation>Aucune requête correspondante. Retirez un filtre pour en voir plus.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation>Planifié pour</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>ID de suivi</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>This request is not in the history: it was deleted, or could not be recorded.</source>
        <translation>Cette requête n’est pas dans l’historique&#xa0;: elle a été supprimée ou n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>Part of this row can&apos;t be read: another program may have changed the history.</source>
        <translation>Une partie de cette ligne est illisible&#xa0;: un autre programme a peut-être modifié l’historique.</translation>
    </message>
    <message>
        <source>The profile {name} was deleted.</source>
        <translation>Le profil {name} a été supprimé.</translation>
    </message>
    <message>
        <source>Its merge tags are not in the history.</source>
        <translation>Ses merge tags ne sont pas dans l’historique.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Nothing was copied: this row has no such body.</source>
        <translation>Rien n’a été copié&#xa0;: cette ligne n’a pas de tel corps.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Replanifier</translation>
    </message>
    <message>
        <source>Cancel schedule</source>
        <translation>Annuler la planification</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Envoyé en partie</translation>
    </message>
    <message>
        <source>Accepted with remarks</source>
        <translation>Accepté avec remarques</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>Rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>{outcome}: found in the service&apos;s log</source>
        <translation>{outcome}&#xa0;: trouvé dans le journal du service</translation>
    </message>
    <message>
        <source>{outcome}: not found in the service&apos;s log</source>
        <translation>{outcome}&#xa0;: introuvable dans le journal du service</translation>
    </message>
    <message>
        <source>Not found in the service&apos;s log · {moment}</source>
        <translation>Introuvable dans le journal du service · {moment}</translation>
    </message>
    <message>
        <source>Found in the service&apos;s log · {moment}</source>
        <translation>Trouvé dans le journal du service · {moment}</translation>
    </message>
</context>
<context>
    <name>ImportNotices</name>
    <message>
        <source>Imported from {source}.</source>
        <translation>Importé depuis {source}.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>Restored your last {notification} request.</source>
        <translation>Votre dernière requête {notification} a été restaurée.</translation>
    </message>
    <message>
        <source>The draft was kept without what looks like a key: {names}.</source>
        <translation>Le brouillon a été conservé sans ce qui ressemble à une clé&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The form has replaced your JSON, which was not valid yet.</source>
        <translation>Le formulaire a remplacé votre JSON, qui n’était pas encore valide.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>ID de suivi</translation>
    </message>
    <message numerus="yes">
        <source>Unknown type (%n): may be deleted too</source>
        <translation>
            <numerusform>Type inconnu (%n)&#xa0;: peut être supprimée aussi</numerusform>
            <numerusform>Type inconnu (%n)&#xa0;: peuvent être supprimées aussi</numerusform>
        </translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lu</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>Reload the list</source>
        <translation>Recharger la liste</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>In-app notifications that will be deleted</source>
        <translation>Notifications in-app qui seront supprimées</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lu</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Enter a notification ID and a user ID to see what will be deleted.</source>
        <translation>Saisissez un ID de notification et un ID utilisateur pour voir ce qui sera supprimé.</translation>
    </message>
    <message>
        <source>Can&apos;t tell how many in-app notifications will be deleted.</source>
        <translation>Impossible de dire combien de notifications in-app seront supprimées.</translation>
    </message>
    <message>
        <source>Can&apos;t tell how many in-app notifications will be deleted: the profile can&apos;t be used.</source>
        <translation>Impossible de dire combien de notifications in-app seront supprimées&#xa0;: le profil est inutilisable.</translation>
    </message>
    <message>
        <source>Loading in-app notifications…</source>
        <translation>Chargement des notifications in-app…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n in-app notification(s) of {notification} will be deleted for user {user}.</source>
        <translation>
            <numerusform>Au moins %n notification in-app de {notification} sera supprimée pour l’utilisateur {user}.</numerusform>
            <numerusform>Au moins %n notifications in-app de {notification} seront supprimées pour l’utilisateur {user}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in-app notification(s) of {notification} will be deleted for user {user}.</source>
        <translation>
            <numerusform>%n notification in-app de {notification} sera supprimée pour l’utilisateur {user}.</numerusform>
            <numerusform>%n notifications in-app de {notification} seront supprimées pour l’utilisateur {user}.</numerusform>
        </translation>
    </message>
    <message>
        <source>User {user} has no in-app notifications of {notification}.</source>
        <translation>L’utilisateur {user} n’a pas de notifications in-app de {notification}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more of unknown type may be deleted too.</source>
        <translation>
            <numerusform>%n autre de type inconnu peut être supprimée aussi.</numerusform>
            <numerusform>%n autres de type inconnu peuvent être supprimées aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Older notifications could not be loaded.</source>
        <translation>Les notifications plus anciennes n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>Scroll down to load older notifications.</source>
        <translation>Faites défiler vers le bas pour charger les plus anciennes.</translation>
    </message>
    <message>
        <source>Older notifications were not loaded.</source>
        <translation>Les notifications plus anciennes n’ont pas été chargées.</translation>
    </message>
</context>
<context>
    <name>JsonField</name>
    <message>
        <source>(raw: {value})</source>
        <translation>(brut&#xa0;: {value})</translation>
    </message>
    <message>
        <source>Invalid JSON: {what}.</source>
        <translation>JSON non valide&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Invalid JSON (line {line}, column {column}): {what}.</source>
        <translation>JSON non valide (ligne {line}, colonne {column})&#xa0;: {what}.</translation>
    </message>
</context>
<context>
    <name>JsonSync</name>
    <message>
        <source>Line {line}: {what}.</source>
        <translation>Ligne {line}&#xa0;: {what}.</translation>
    </message>
</context>
<context>
    <name>JsonTableField</name>
    <message>
        <source>Empty object: {}</source>
        <translation>Objet vide&#xa0;: {}</translation>
    </message>
    <message>
        <source>{field} as a table</source>
        <translation>{field} sous forme de tableau</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>En JSON</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
    <message numerus="yes">
        <source>Only a JSON object with at most %n level(s) can be edited as a table.</source>
        <translation>
            <numerusform>Seul un objet JSON d’au plus %n niveau peut être modifié en tableau.</numerusform>
            <numerusform>Seul un objet JSON d’au plus %n niveaux peut être modifié en tableau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonTableModel</name>
    <message>
        <source>Duplicate key “{name}”.</source>
        <translation>Clé «&#xa0;{name}&#xa0;» en double.</translation>
    </message>
    <message>
        <source>“{text}” is not a JSON number. The value is still {former}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre JSON. La valeur reste {former}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Appuyez sur les touches</translation>
    </message>
</context>
<context>
    <name>LastRun</name>
    <message numerus="yes">
        <source>NotifyAdmin was closed before %n preference change(s) could be saved.</source>
        <translation>
            <numerusform>NotifyAdmin a été fermé avant que %n modification de préférence ait pu être enregistrée.</numerusform>
            <numerusform>NotifyAdmin a été fermé avant que %n modifications de préférences aient pu être enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>A request to {profiles} was still running when NotifyAdmin closed. It may have gone through. Check before you retry.</source>
        <translation>Une requête vers {profiles} était encore en cours quand NotifyAdmin a été fermé. Elle a peut-être abouti. Vérifiez avant de réessayer.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to {profiles} were still running when NotifyAdmin closed. They may have gone through. Check before you retry.</source>
        <translation>
            <numerusform>%n requête vers {profiles} était encore en cours quand NotifyAdmin a été fermé. Elle a peut-être abouti. Vérifiez avant de réessayer.</numerusform>
            <numerusform>%n requêtes vers {profiles} étaient encore en cours quand NotifyAdmin a été fermé. Elles ont peut-être abouti. Vérifiez avant de réessayer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Set by user</source>
        <translation>Choisi par l’utilisateur</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Couldn&apos;t save</source>
        <translation>Échec de l’enregistrement</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>(empty string)</source>
        <translation>(chaîne vide)</translation>
    </message>
    <message>
        <source>(raw: {value})</source>
        <translation>(brut&#xa0;: {value})</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Ask the service</source>
        <translation>Interroger le service</translation>
    </message>
    <message>
        <source>Asks the service&apos;s log what became of this notification</source>
        <translation>Demande au journal du service ce qu’est devenue cette notification</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Last asked at {time}.</source>
        <translation>Dernière interrogation à {time}.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Service log</source>
        <translation>Journal du service</translation>
    </message>
    <message>
        <source>The log&apos;s answer</source>
        <translation>La réponse du journal</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Tous les canaux</translation>
    </message>
    <message>
        <source>The log has this notification, but no channel of it yet.</source>
        <translation>Le journal contient cette notification, mais encore aucun de ses canaux.</translation>
    </message>
    <message>
        <source>The log does not have this notification. It can be a minute late.</source>
        <translation>Le journal ne contient pas cette notification. Il peut avoir une minute de retard.</translation>
    </message>
    <message>
        <source>The log&apos;s answer can&apos;t be read. It is shown below as it came.</source>
        <translation>La réponse du journal est illisible. Elle est affichée ci-dessous telle quelle.</translation>
    </message>
    <message>
        <source>The service is still searching its log.</source>
        <translation>Le service parcourt encore son journal.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished">Taille du &amp;texte</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>&amp;Requête</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message numerus="yes">
        <source>… and %n more: see the body.</source>
        <translation>
            <numerusform>… et %n autre&#xa0;: voir le corps.</numerusform>
            <numerusform>… et %n autres&#xa0;: voir le corps.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to {field}</source>
        <translation>Aller à {field}</translation>
    </message>
    <message>
        <source>Go to field</source>
        <translation>Aller au champ</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>No messages since the program started</source>
        <translation>Aucun message depuis le démarrage</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
</context>
<context>
    <name>MomentPicker</name>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use this moment</source>
        <translation>Utiliser ce moment</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>&amp;Add a row…</source>
        <translation>&amp;Ajouter une ligne…</translation>
    </message>
    <message>
        <source>&amp;Save a snapshot…</source>
        <translation>&amp;Enregistrer un instantané…</translation>
    </message>
    <message>
        <source>&amp;Restore a snapshot…</source>
        <translation>&amp;Restaurer un instantané…</translation>
    </message>
    <message>
        <source>&amp;Compare with another user…</source>
        <translation>&amp;Comparer avec un autre utilisateur…</translation>
    </message>
    <message>
        <source>C&amp;opy as a table</source>
        <translation>C&amp;opier en tableau</translation>
    </message>
</context>
<context>
    <name>NoUser</name>
    <message>
        <source>Load a user to see what this person receives, and on which channels.</source>
        <translation>Chargez un utilisateur pour voir ce qu’il reçoit, et sur quels canaux.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Do something about the notice</source>
        <translation>Agir sur l’avis</translation>
    </message>
    <message>
        <source>Show the next notice</source>
        <translation>Afficher l’avis suivant</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Fermer l’avis</translation>
    </message>
    <message>
        <source>More about the notice</source>
        <translation>Plus sur l’avis</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>Too large: numbers end at about 1.8e308</source>
        <translation>Trop grand&#xa0;: les nombres s’arrêtent vers 1.8e308</translation>
    </message>
</context>
<context>
    <name>ObjectsEditor</name>
    <message>
        <source>Fields without a column are kept and sent unchanged.</source>
        <translation>Les champs sans colonne sont conservés et envoyés tels quels.</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation>Réinitialiser {title}</translation>
    </message>
</context>
<context>
    <name>OtherFields</name>
    <message>
        <source>Other fields</source>
        <translation>Autres champs</translation>
    </message>
    <message>
        <source>These fields have no editor. They are kept and sent unchanged.</source>
        <translation>Ces champs n’ont pas d’éditeur. Ils sont conservés et envoyés tels quels.</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>Modifier en JSON</translation>
    </message>
    <message>
        <source>Edit them as JSON</source>
        <translation>Les modifier en JSON</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutsideLabel</name>
    <message>
        <source>Copy selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Too many requests. Retrying in</source>
        <translation>Trop de requêtes. Nouvel essai dans</translation>
    </message>
    <message>
        <source>The previous request is still running. Wait for it, or cancel it, and try again.</source>
        <translation>La requête précédente est encore en cours. Attendez-la ou annulez-la, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PairsEditor</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>“{name}” is looked for twice.</source>
        <translation>«&#xa0;{name}&#xa0;» est recherché deux fois.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Command, profile, request, user ID or notification type</source>
        <translation>Commande, profil, requête, ID utilisateur ou type de notification</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingRequest</name>
    <message>
        <source>No changes to save</source>
        <translation>Aucune modification à enregistrer</translation>
    </message>
</context>
<context>
    <name>PhoneEditor</name>
    <message>
        <source>Interpreted as {number}</source>
        <translation>Interprété comme {number}</translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation>Utiliser {number}</translation>
    </message>
</context>
<context>
    <name>PreferenceDialogs</name>
    <message>
        <source>The service lists only the notifications that the user has received or has made a choice for. A row that you add starts as unknown.</source>
        <translation>Le service ne liste que les notifications que l’utilisateur a reçues ou pour lesquelles il a fait un choix. Une ligne ajoutée commence comme inconnue.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Compares what {user} receives with what another user receives.</source>
        <translation>Compare ce que {user} reçoit avec ce qu’un autre utilisateur reçoit.</translation>
    </message>
    <message>
        <source>Compare with another user</source>
        <translation>Comparer avec un autre utilisateur</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>Enregistrer un instantané</translation>
    </message>
    <message>
        <source>Restore a snapshot</source>
        <translation>Restaurer un instantané</translation>
    </message>
    <message>
        <source>This row already exists.</source>
        <translation>Cette ligne existe déjà.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Nothing was saved for user {user}. If you keep your changes, they replace the other changes of the same cells; all other changes made meanwhile stay.</source>
        <translation>Rien n’a été enregistré pour l’utilisateur {user}. Si vous gardez vos modifications, elles remplacent les autres modifications des mêmes cellules&#xa0;; toutes les autres modifications faites entre-temps restent.</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>When loaded</source>
        <translation>Au chargement</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Les vôtres</translation>
    </message>
    <message>
        <source>Someone else changed these preferences</source>
        <translation>Quelqu’un d’autre a modifié ces préférences</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>Garder mes modifications</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Abandonner mes modifications</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Instantanés (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>PreferenceModel</name>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Notification ID</source>
        <translation>ID de notification</translation>
    </message>
    <message>
        <source>Sub-notification ID</source>
        <translation>ID de sous-notification</translation>
    </message>
    <message>
        <source>Click for all of this column: switch, sort</source>
        <translation>Cliquez pour agir sur toute la colonne&#xa0;: activer, trier</translation>
    </message>
    <message>
        <source>Click to sort, expand or collapse</source>
        <translation>Cliquez pour trier, déplier ou replier</translation>
    </message>
</context>
<context>
    <name>PreferenceWords</name>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>In-app</source>
        <translation>In-app</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Web push</source>
        <translation>Web push</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Quotidien</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Hebdo</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Mensuel</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>These preferences from {source} cannot be used: {problem}</source>
        <translation>Ces préférences de {source} sont inutilisables&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>Imported from {source}. Nothing was changed yet: look at the differences first.</source>
        <translation>Importé depuis {source}. Rien n’a encore été modifié&#xa0;: regardez d’abord les différences.</translation>
    </message>
    <message>
        <source>Imported from {source}. The differences appear once the preferences are loaded.</source>
        <translation>Importé depuis {source}. Les différences apparaîtront une fois les préférences chargées.</translation>
    </message>
    <message>
        <source>Nothing was changed: the preferences are still being loaded.</source>
        <translation>Rien n’a été modifié&#xa0;: les préférences sont encore en cours de chargement.</translation>
    </message>
</context>
<context>
    <name>ProblemHint</name>
    <message numerus="yes">
        <source>Nothing was sent. Fix %n problem(s).</source>
        <translation>
            <numerusform>Rien n’a été envoyé. Corrigez %n problème.</numerusform>
            <numerusform>Rien n’a été envoyé. Corrigez %n problèmes.</numerusform>
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
        <translation>PRODUCTION</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>LECTURE SEULE</translation>
    </message>
    <message>
        <source>This profile allows no sends and no changes. Edit it to change that.</source>
        <translation>Ce profil ne permet ni envoi ni modification. Modifiez-le pour changer cela.</translation>
    </message>
    <message>
        <source>LIMITED</source>
        <translation>LIMITÉ</translation>
    </message>
    <message>
        <source>This profile reaches listed recipients only. Edit it to change that.</source>
        <translation>Ce profil n’atteint que les destinataires listés. Modifiez-le pour changer cela.</translation>
    </message>
    <message>
        <source>No real users: simulates NotificationAPI on this computer</source>
        <translation>Aucun utilisateur réel&#xa0;: simule NotificationAPI sur cet ordinateur</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>ouverture…</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>inutilisable</translation>
    </message>
</context>
<context>
    <name>ProfileCommands</name>
    <message>
        <source>The sandbox needs no setup. Create a profile to work with an account.</source>
        <translation>La Sandbox ne demande aucune configuration. Créez un profil pour travailler avec un compte.</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Nouveau profil…</translation>
    </message>
    <message>
        <source>Edit the profile…</source>
        <translation>Modifier le profil…</translation>
    </message>
    <message>
        <source>The sandbox was reset.</source>
        <translation>La Sandbox a été réinitialisée.</translation>
    </message>
    <message>
        <source>Waiting for the keyring. It may be locked: look for its password prompt.</source>
        <translation>En attente du trousseau. Il est peut-être verrouillé&#xa0;: cherchez sa demande de mot de passe.</translation>
    </message>
    <message>
        <source>Type the key for this session…</source>
        <translation>Saisir la clé pour cette session…</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Duplicate profile</source>
        <translation>Dupliquer le profil</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nouveau profil</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Modifier le profil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL de base</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>Production (reaches real users)</source>
        <translation>Production (atteint de vrais utilisateurs)</translation>
    </message>
    <message>
        <source>Keep request and response bodies in the history</source>
        <translation>Conserver les corps des requêtes et réponses dans l’historique</translation>
    </message>
    <message>
        <source>Read-only (allows no sends and no changes)</source>
        <translation>Lecture seule (ni envoi ni modification)</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Cette session seulement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name *</source>
        <translation>Nom *</translation>
    </message>
    <message>
        <source>Region *</source>
        <translation>Région *</translation>
    </message>
    <message>
        <source>Client ID *</source>
        <translation>Client ID *</translation>
    </message>
    <message>
        <source>Client secret *</source>
        <translation>Client secret *</translation>
    </message>
    <message>
        <source>Stored only in your system keyring.</source>
        <translation>Stockés uniquement dans le trousseau de votre système.</translation>
    </message>
    <message>
        <source>* Required</source>
        <translation>* Obligatoire</translation>
    </message>
    <message>
        <source>Copy both from your NotificationAPI dashboard.</source>
        <translation>Copiez les deux depuis votre tableau de bord NotificationAPI.</translation>
    </message>
    <message>
        <source>Base URL *</source>
        <translation>URL de base *</translation>
    </message>
    <message>
        <source>Kept until NotifyAdmin is closed; type only to replace it</source>
        <translation>Conservé jusqu’à la fermeture de NotifyAdmin&#xa0;; saisissez seulement pour remplacer</translation>
    </message>
    <message>
        <source>Saving stores them in your system keyring, if it can be used.</source>
        <translation>L’enregistrement les stocke dans le trousseau de votre système, s’il est utilisable.</translation>
    </message>
    <message>
        <source>Stored in the keyring; type only to replace it</source>
        <translation>Stocké dans le trousseau&#xa0;; saisissez seulement pour remplacer</translation>
    </message>
    <message>
        <source>No system keyring can be used: they are kept until NotifyAdmin is closed.</source>
        <translation>Aucun trousseau utilisable&#xa0;: ils sont conservés jusqu’à la fermeture de NotifyAdmin.</translation>
    </message>
    <message>
        <source>Waiting for the keyring. It may be locked: look for its password prompt.</source>
        <translation>En attente du trousseau. Il est peut-être verrouillé&#xa0;: cherchez sa demande de mot de passe.</translation>
    </message>
    <message>
        <source>Deleting the profile…</source>
        <translation>Suppression du profil…</translation>
    </message>
</context>
<context>
    <name>ProfilePresenter</name>
    <message>
        <source>Client ID and secret were stored in the keyring.</source>
        <translation>Le client ID et le secret ont été stockés dans le trousseau.</translation>
    </message>
    <message>
        <source>The keyring did not respond.</source>
        <translation>Le trousseau n’a pas répondu.</translation>
    </message>
    <message>
        <source>Client ID and secret are available until NotifyAdmin is closed. Once the keyring works, edit and save the profile to store them.</source>
        <translation>Le client ID et le secret sont disponibles jusqu’à la fermeture de NotifyAdmin. Quand le trousseau fonctionnera, modifiez et enregistrez le profil pour les stocker.</translation>
    </message>
    <message>
        <source>Client ID and secret of {profile} may still be in it.</source>
        <translation>Le client ID et le secret de {profile} y sont peut-être encore.</translation>
    </message>
    <message>
        <source>Client ID and secret were removed from the keyring.</source>
        <translation>Le client ID et le secret ont été retirés du trousseau.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Send to production?</source>
        <translation>Envoyer en production&#xa0;?</translation>
    </message>
    <message>
        <source>Send to production</source>
        <translation>Envoyer en production</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Retract?</source>
        <translation>Retirer&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s) of user {user} of the production profile {profile} will be changed.</source>
        <translation>
            <numerusform>%n préférence de l’utilisateur {user} du profil de production {profile} sera modifiée.</numerusform>
            <numerusform>%n préférences de l’utilisateur {user} du profil de production {profile} seront modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The choices that user {user} of the production profile {profile} has made for {row} will be deleted. The defaults apply again.</source>
        <translation>Les choix de l’utilisateur {user} du profil de production {profile} pour {row} seront supprimés. Les réglages par défaut s’appliquent de nouveau.</translation>
    </message>
    <message>
        <source>Preferences of user {user} of {profile} will be changed.</source>
        <translation>Des préférences de l’utilisateur {user} de {profile} seront modifiées.</translation>
    </message>
    <message>
        <source>Preferences of user {user} of the production profile {profile} will be changed.</source>
        <translation>Des préférences de l’utilisateur {user} du profil de production {profile} seront modifiées.</translation>
    </message>
    <message numerus="yes">
        <source>Closing discards %n unsaved preference change(s).</source>
        <translation>
            <numerusform>La fermeture abandonne %n modification de préférence non enregistrée.</numerusform>
            <numerusform>La fermeture abandonne %n modifications de préférences non enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>A request to {profile} is still running. If you close now, its outcome stays unknown.</source>
        <translation>Une requête vers {profile} est encore en cours. Si vous fermez maintenant, son résultat restera inconnu.</translation>
    </message>
    <message>
        <source>Close NotifyAdmin?</source>
        <translation>Fermer NotifyAdmin&#xa0;?</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message numerus="yes">
        <source>Changing the profile discards %n unsaved preference change(s).</source>
        <translation>
            <numerusform>Changer de profil abandonne %n modification de préférence non enregistrée.</numerusform>
            <numerusform>Changer de profil abandonne %n modifications de préférences non enregistrées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading discards %n unsaved change(s) for user {user}.</source>
        <translation>
            <numerusform>Le chargement abandonne %n modification non enregistrée pour l’utilisateur {user}.</numerusform>
            <numerusform>Le chargement abandonne %n modifications non enregistrées pour l’utilisateur {user}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} was changed by another program since you opened or saved it. Nothing was saved. Overwriting discards the other program&apos;s changes.</source>
        <translation>{file} a été modifié par un autre programme depuis que vous l’avez ouvert ou enregistré. Rien n’a été enregistré. Écraser abandonne les modifications de l’autre programme.</translation>
    </message>
    <message>
        <source>Overwrite the file?</source>
        <translation>Écraser le fichier&#xa0;?</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>The profile {name} and its key in the keyring will be deleted.</source>
        <translation>Le profil {name} et sa clé dans le trousseau seront supprimés.</translation>
    </message>
    <message>
        <source>Delete the profile?</source>
        <translation>Supprimer le profil&#xa0;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Discard the changes to {name}?</source>
        <translation>Abandonner les modifications de {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Discard the new profile?</source>
        <translation>Abandonner le nouveau profil&#xa0;?</translation>
    </message>
    <message>
        <source>What you entered will be lost.</source>
        <translation>Ce que vous avez saisi sera perdu.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>The users, preferences and messages of the sandbox will be replaced by its examples.</source>
        <translation>Les utilisateurs, préférences et messages de la Sandbox seront remplacés par ses exemples.</translation>
    </message>
    <message>
        <source>Your requests and profiles stay.</source>
        <translation>Vos requêtes et profils restent.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved preference change(s) will be discarded.</source>
        <translation>
            <numerusform>%n modification de préférence non enregistrée sera abandonnée.</numerusform>
            <numerusform>%n modifications de préférences non enregistrées seront abandonnées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset the sandbox?</source>
        <translation>Réinitialiser la Sandbox&#xa0;?</translation>
    </message>
    <message>
        <source>Reset sandbox</source>
        <translation>Réinitialiser la Sandbox</translation>
    </message>
    <message>
        <source>Reschedule in production?</source>
        <translation>Replanifier en production&#xa0;?</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Replanifier</translation>
    </message>
    <message>
        <source>The scheduled notification {notification} of the production profile {profile} will be sent at {time} instead.</source>
        <translation>La notification planifiée {notification} du profil de production {profile} sera envoyée plutôt à {time}.</translation>
    </message>
    <message>
        <source>Delete the schedule in production?</source>
        <translation>Supprimer la planification en production&#xa0;?</translation>
    </message>
    <message>
        <source>Delete schedule</source>
        <translation>Supprimer la planification</translation>
    </message>
    <message>
        <source>Send?</source>
        <translation>Envoyer&#xa0;?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s) of user {user} of {profile} will be changed.</source>
        <translation>
            <numerusform>%n préférence de l’utilisateur {user} de {profile} sera modifiée.</numerusform>
            <numerusform>%n préférences de l’utilisateur {user} de {profile} seront modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The choices that user {user} of {profile} has made for {row} will be deleted. The defaults apply again.</source>
        <translation>Les choix de l’utilisateur {user} de {profile} pour {row} seront supprimés. Les réglages par défaut s’appliquent de nouveau.</translation>
    </message>
    <message>
        <source>Reschedule?</source>
        <translation>Replanifier&#xa0;?</translation>
    </message>
    <message>
        <source>Reopen the window?</source>
        <translation>Rouvrir la fenêtre&#xa0;?</translation>
    </message>
    <message>
        <source>Reopen anyway</source>
        <translation>Rouvrir quand même</translation>
    </message>
    <message>
        <source>The scheduled notification {notification} of {profile} will be sent at {time} instead.</source>
        <translation>La notification planifiée {notification} de {profile} sera envoyée plutôt à {time}.</translation>
    </message>
    <message>
        <source>Delete the schedule?</source>
        <translation>Supprimer la planification&#xa0;?</translation>
    </message>
    <message>
        <source>The scheduled notification {notification} of {profile} will never be sent.</source>
        <translation>La notification planifiée {notification} de {profile} ne sera jamais envoyée.</translation>
    </message>
    <message>
        <source>The scheduled notification {notification} of the production profile {profile} will never be sent.</source>
        <translation>La notification planifiée {notification} du profil de production {profile} ne sera jamais envoyée.</translation>
    </message>
    <message>
        <source>{notification} to user {user}</source>
        <translation>{notification} à l’utilisateur {user}</translation>
    </message>
    <message>
        <source>{notification} will be sent to user {user} of {profile}.</source>
        <translation>{notification} sera envoyée à l’utilisateur {user} de {profile}.</translation>
    </message>
    <message>
        <source>{notification} will be sent to user {user} of the production profile {profile}.</source>
        <translation>{notification} sera envoyée à l’utilisateur {user} du profil de production {profile}.</translation>
    </message>
    <message>
        <source>Channels: {channels}.</source>
        <translation>Canaux&#xa0;: {channels}.</translation>
    </message>
    <message>
        <source>Channels: all that this type uses and the user has not switched off.</source>
        <translation>Canaux&#xa0;: tous ceux de ce type que l’utilisateur n’a pas désactivés.</translation>
    </message>
    <message numerus="yes">
        <source>%n push token(s)</source>
        <translation>
            <numerusform>%n jeton push</numerusform>
            <numerusform>%n jetons push</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>those stored for this user</source>
        <translation>celles enregistrées pour cet utilisateur</translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation>Planifié pour</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>BCC</source>
        <translation>CCI</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{delivery} (default)</source>
        <translation>{delivery} (par défaut)</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Change production?</source>
        <translation>Modifier la production&#xa0;?</translation>
    </message>
    <message>
        <source>Change preferences?</source>
        <translation>Modifier les préférences&#xa0;?</translation>
    </message>
    <message>
        <source>Change production</source>
        <translation>Modifier la production</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Abandonner les modifications&#xa0;?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>All in-app notifications of {notification}</source>
        <translation>Toutes les notifications in-app de {notification}</translation>
    </message>
    <message>
        <source>All in-app notifications of {notification} with the sub-notification {secondary}</source>
        <translation>Toutes les notifications in-app de {notification} avec la sous-notification {secondary}</translation>
    </message>
    <message>
        <source>will be deleted for user {user} of {profile}. This cannot be undone.</source>
        <translation>seront supprimées pour l’utilisateur {user} de {profile}. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>will be deleted for user {user} of the production profile {profile}. This cannot be undone.</source>
        <translation>seront supprimées pour l’utilisateur {user} du profil de production {profile}. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>How many there are now is unknown.</source>
        <translation>On ignore combien il y en a actuellement.</translation>
    </message>
    <message numerus="yes">
        <source>Currently: %n in-app notification(s).</source>
        <translation>
            <numerusform>Actuellement&#xa0;: %n notification in-app.</numerusform>
            <numerusform>Actuellement&#xa0;: %n notifications in-app.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Currently: at least %n in-app notification(s).</source>
        <translation>
            <numerusform>Actuellement&#xa0;: au moins %n notification in-app.</numerusform>
            <numerusform>Actuellement&#xa0;: au moins %n notifications in-app.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of unknown type may be deleted too.</source>
        <translation>
            <numerusform>%n autre de type inconnu peut être supprimée aussi.</numerusform>
            <numerusform>%n autres de type inconnu peuvent être supprimées aussi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentFilesMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vider cette liste</translation>
    </message>
</context>
<context>
    <name>RecipientFields</name>
    <message>
        <source>Limit recipients</source>
        <translation>Limiter les destinataires</translation>
    </message>
    <message>
        <source>Everything not listed is refused, CC and BCC included. A user must be listed in any case: NotificationAPI may have other addresses stored for that user. Separate entries with commas or line breaks.</source>
        <translation>Tout ce qui n’est pas listé est refusé, CC et CCI compris. L’utilisateur doit être listé dans tous les cas&#xa0;: NotificationAPI peut avoir d’autres adresses pour lui. Séparez les entrées par des virgules ou des retours à la ligne.</translation>
    </message>
    <message>
        <source>User IDs *</source>
        <translation>ID utilisateur *</translation>
    </message>
    <message>
        <source>Email domains</source>
        <translation>Domaines e-mail</translation>
    </message>
    <message>
        <source>Phone prefixes</source>
        <translation>Préfixes de téléphone</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Open in Send</source>
        <translation>Ouvrir dans Envoyer</translation>
    </message>
</context>
<context>
    <name>RepetitionQuestion</name>
    <message>
        <source>Retract again?</source>
        <translation>Retirer de nouveau&#xa0;?</translation>
    </message>
    <message>
        <source>Retract again</source>
        <translation>Retirer de nouveau</translation>
    </message>
    <message>
        <source>Send again to production?</source>
        <translation>Renvoyer en production&#xa0;?</translation>
    </message>
    <message>
        <source>Send again?</source>
        <translation>Renvoyer&#xa0;?</translation>
    </message>
    <message>
        <source>Send again to production</source>
        <translation>Renvoyer en production</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>The outcome of {moment} is unknown: it may have gone through.</source>
        <translation>Le résultat de {moment} est inconnu&#xa0;: l’envoi a peut-être abouti.</translation>
    </message>
    <message>
        <source>It was sent with another profile, {former}. This time it goes to {profile}.</source>
        <translation>L’envoi a été fait avec un autre profil, {former}. Cette fois, c’est vers {profile}.</translation>
    </message>
    <message>
        <source>“…” goes out as part of {fields}. If a key was there, it was not recorded.</source>
        <translation>«&#xa0;…&#xa0;» part dans {fields}. S’il y avait une clé, elle n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>The same request was sent at {time}, in the last 10 minutes.</source>
        <translation>La même requête a été envoyée à {time}, dans les 10 dernières minutes.</translation>
    </message>
</context>
<context>
    <name>RequestChoice</name>
    <message>
        <source>Choose a request</source>
        <translation>Choisir une requête</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
<context>
    <name>RequestTabs</name>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Request as JSON</source>
        <translation>Requête en JSON</translation>
    </message>
    <message>
        <source>Drag the request elsewhere</source>
        <translation>Faire glisser la requête ailleurs</translation>
    </message>
    <message>
        <source>Drag it elsewhere, as text or as a file</source>
        <translation>La faire glisser ailleurs, comme texte ou comme fichier</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Copier la requête</translation>
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
        <translation>Replanifier la notification</translation>
    </message>
    <message>
        <source>Currently scheduled for {time}.</source>
        <translation>Actuellement planifiée pour {time}.</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Replanifier</translation>
    </message>
</context>
<context>
    <name>RetractPage</name>
    <message>
        <source>Retract…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Imported a retraction from {source}. Nothing was deleted.</source>
        <translation>Retrait importé depuis {source}. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Deletes in-app notifications that a user has received. Emails, text messages, calls and pushes cannot be retracted.</source>
        <translation>Supprime des notifications in-app qu’un utilisateur a reçues. Les e-mails, SMS, appels et push ne peuvent pas être retirés.</translation>
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
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add child</source>
        <translation>Ajouter un enfant</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Add a row beside the current one (Ins)</source>
        <translation>Ajouter une ligne à côté de l’actuelle (Inser)</translation>
    </message>
    <message>
        <source>Add a row to the current object or array</source>
        <translation>Ajouter une ligne à l’objet ou au tableau actuel</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>Open in Send</source>
        <translation>Ouvrir dans Envoyer</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Retract this…</source>
        <translation>Retirer ceci…</translation>
    </message>
    <message>
        <source>Select two rows to compare their requests and responses</source>
        <translation>Sélectionnez deux lignes pour comparer leurs requêtes et réponses</translation>
    </message>
    <message>
        <source>Parts of the row</source>
        <translation>Parties de la ligne</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Before this change</source>
        <translation>Avant cette modification</translation>
    </message>
    <message>
        <source>Not kept: bodies were switched off in the settings or the profile.</source>
        <translation>Non conservé&#xa0;: les corps étaient désactivés dans les réglages ou le profil.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>Non enregistré.</translation>
    </message>
    <message>
        <source>No response.</source>
        <translation>Aucune réponse.</translation>
    </message>
    <message>
        <source>Open in Retract</source>
        <translation>Ouvrir dans Retirer</translation>
    </message>
    <message>
        <source>Open in Preferences</source>
        <translation>Ouvrir dans Préférences</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Opens in Send what this retraction has removed</source>
        <translation>Ouvre dans Envoyer ce que ce retrait a supprimé</translation>
    </message>
    <message>
        <source>Restore previous…</source>
        <translation>Restaurer les précédentes…</translation>
    </message>
    <message>
        <source>Compares the preferences before this change with those of now</source>
        <translation>Compare les préférences d’avant cette modification avec celles de maintenant</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>status {status}</source>
        <translation>statut {status}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Copier la requête</translation>
    </message>
    <message>
        <source>Copy the response</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Request and response</source>
        <translation>Requête et réponse</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Distribué</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Service log</source>
        <translation>Journal du service</translation>
    </message>
</context>
<context>
    <name>RowOpener</name>
    <message>
        <source>Left out, because the history does not keep keys: {names}.</source>
        <translation>Omis, car l’historique ne garde pas les clés&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>“…” may stand for a key that was not recorded: {names}.</source>
        <translation>«&#xa0;…&#xa0;» remplace peut-être une clé qui n’a pas été enregistrée&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>the history</source>
        <translation>l’historique</translation>
    </message>
    <message>
        <source>It was sent with another profile, {former}. Now {profile} is selected.</source>
        <translation>L’envoi a été fait avec un autre profil, {former}. {profile} est maintenant sélectionné.</translation>
    </message>
</context>
<context>
    <name>RowService</name>
    <message>
        <source>Select the profile {name} first.</source>
        <translation>Sélectionnez d’abord le profil {name}.</translation>
    </message>
    <message>
        <source>The profile {name} was deleted.</source>
        <translation>Le profil {name} a été supprimé.</translation>
    </message>
    <message>
        <source>The profile can&apos;t be used yet.</source>
        <translation>Le profil n’est pas encore utilisable.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add (empty value)</source>
        <translation>Ajouter (valeur vide)</translation>
    </message>
    <message>
        <source>Add (raw: {value})</source>
        <translation>Ajouter (brut&#xa0;: {value})</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), too many for a line each: they can be changed as JSON.</source>
        <translation>
            <numerusform>%n élément, trop pour une ligne chacun&#xa0;: modifiable en JSON.</numerusform>
            <numerusform>%n éléments, trop pour une ligne chacun&#xa0;: modifiables en JSON.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Show request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Shows what Save changes sends, as JSON and as code</source>
        <translation>Affiche ce qu’«&#xa0;Enregistrer&#xa0;» envoie, en JSON et en code</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n modification non enregistrée</numerusform>
            <numerusform>%n modifications non enregistrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleBar</name>
    <message>
        <source>Reschedule…</source>
        <translation>Replanifier…</translation>
    </message>
    <message>
        <source>Cancel schedule</source>
        <translation>Annuler la planification</translation>
    </message>
    <message>
        <source>Scheduled for {time}</source>
        <translation>Planifiée pour {time}</translation>
    </message>
    <message>
        <source>Was scheduled for {time}</source>
        <translation>Était planifiée pour {time}</translation>
    </message>
    <message>
        <source>For the user: {time} ({zone})</source>
        <translation>Pour l’utilisateur&#xa0;: {time} ({zone})</translation>
    </message>
    <message>
        <source>Rescheduled to {time}</source>
        <translation>Replanifiée pour {time}</translation>
    </message>
    <message>
        <source>Canceled on {time}</source>
        <translation>Annulée le {time}</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n défini</numerusform>
            <numerusform>%n définis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher un réglage</translation>
    </message>
    <message>
        <source>No matching settings</source>
        <translation>Aucun réglage trouvé</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Raccourcis…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Tout réinitialiser…</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>Réinitialiser tous les réglages&#xa0;?</translation>
    </message>
    <message>
        <source>All settings in this list return to their defaults. Shortcuts and profiles don&apos;t change.</source>
        <translation>Tous les réglages de cette liste reprennent leur valeur par défaut. Les raccourcis et les profils ne changent pas.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
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
        <translation>Importer des réglages</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exporter les réglages</translation>
    </message>
    <message>
        <source>Exported to {path}. Keys are not included.</source>
        <translation>Exporté vers {path}. Les clés ne sont pas incluses.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n réglage</numerusform>
            <numerusform>%n réglages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortcut(s)</source>
        <translation>
            <numerusform>%n raccourci</numerusform>
            <numerusform>%n raccourcis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n profil</numerusform>
            <numerusform>%n profils</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {counts}.</source>
        <translation>Importé&#xa0;: {counts}.</translation>
    </message>
    <message>
        <source>Enter the client ID and secret of each new profile.</source>
        <translation>Saisissez le client ID et le secret de chaque nouveau profil.</translation>
    </message>
    <message>
        <source>Skipped, because they already exist: {names}.</source>
        <translation>Ignorés, car déjà présents&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Skipped unknown or invalid settings: {keys}.</source>
        <translation>Réglages inconnus ou non valides ignorés&#xa0;: {keys}.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{keys} can&apos;t be a shortcut: Alt opens menus, and types characters on some keyboards.</source>
        <translation>{keys} ne peut pas être un raccourci&#xa0;: Alt ouvre des menus, et saisit des caractères sur certains claviers.</translation>
    </message>
    <message>
        <source>{keys} is needed in fields and lists. Add Ctrl, or choose a function key.</source>
        <translation>{keys} est nécessaire dans les champs et les listes. Ajoutez Ctrl, ou choisissez une touche de fonction.</translation>
    </message>
    <message>
        <source>{keys} is needed in text fields. Choose other keys.</source>
        <translation>{keys} est nécessaire dans les champs de texte. Choisissez d’autres touches.</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{command}”. Change that one first, or choose other keys.</source>
        <translation>{keys} est le raccourci de «&#xa0;{command}&#xa0;». Changez-le d’abord, ou choisissez d’autres touches.</translation>
    </message>
    <message>
        <source>The stored shortcut of “{command}” can&apos;t be used, so the default is used.</source>
        <translation>Le raccourci enregistré de «&#xa0;{command}&#xa0;» est inutilisable&#xa0;: celui par défaut est utilisé.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Open the menu of a field</source>
        <translation>Ouvrir le menu d’un champ</translation>
    </message>
    <message>
        <source>Set a field to empty, or remove it from the request</source>
        <translation>Vider un champ ou le retirer de la requête</translation>
    </message>
    <message>
        <source>Switch a channel, or a whole row, on or off</source>
        <translation>Activer ou désactiver un canal ou toute une ligne</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Open the menu of a cell or row</source>
        <translation>Ouvrir le menu d’une cellule ou ligne</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Move the divider between panes</source>
        <translation>Déplacer le séparateur entre les volets</translation>
    </message>
    <message>
        <source>F6, then the arrow keys</source>
        <translation>F6, puis les flèches</translation>
    </message>
    <message>
        <source>Next and previous match</source>
        <translation>Résultat suivant et précédent</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Entrée, Maj+Entrée</translation>
    </message>
    <message>
        <source>Close a dialog or the search</source>
        <translation>Fermer un dialogue ou la recherche</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Keys of “{command}”</source>
        <translation>Touches de «&#xa0;{command}&#xa0;»</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fixe</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>SubmitBar</name>
    <message>
        <source>F8 goes to the next one</source>
        <translation>F8 mène au suivant</translation>
    </message>
</context>
<context>
    <name>SuggestingEditor</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>TimestampEditor</name>
    <message>
        <source>Pick a date and time for {field}</source>
        <translation>Choisir une date et une heure pour {field}</translation>
    </message>
</context>
<context>
    <name>TransferBar</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Saves what is listed as CSV or JSON Lines</source>
        <translation>Enregistre la liste en CSV ou JSON Lines</translation>
    </message>
    <message>
        <source>Adds requests that another computer has exported as JSON Lines</source>
        <translation>Ajoute des requêtes qu’un autre ordinateur a exportées en JSON Lines</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Exporter l’historique</translation>
    </message>
    <message>
        <source>Import into the history</source>
        <translation>Importer dans l’historique</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n request(s) to {path}.</source>
        <translation>
            <numerusform>%n requête exportée vers {path}.</numerusform>
            <numerusform>%n requêtes exportées vers {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n request(s).</source>
        <translation>
            <numerusform>%n requête importée.</numerusform>
            <numerusform>%n requêtes importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were already there.</source>
        <translation>
            <numerusform>%n requête était déjà là.</numerusform>
            <numerusform>%n requêtes étaient déjà là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Canceled. Nothing was exported or imported.</source>
        <translation>Annulé. Rien n’a été exporté ni importé.</translation>
    </message>
</context>
<context>
    <name>UnixTimeEditor</name>
    <message>
        <source>Now only (0)</source>
        <translation>Maintenant seulement (0)</translation>
    </message>
    <message>
        <source>One attempt, now: 0</source>
        <translation>Un essai, maintenant&#xa0;: 0</translation>
    </message>
    <message>
        <source>One attempt, now</source>
        <translation>Un essai, maintenant</translation>
    </message>
    <message>
        <source>Pick a date and time for {field}</source>
        <translation>Choisir une date et une heure pour {field}</translation>
    </message>
</context>
<context>
    <name>UserBar</name>
    <message>
        <source>User ID</source>
        <translation>ID utilisateur</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Save automatically</source>
        <translation>Enregistrer auto</translation>
    </message>
    <message>
        <source>Saves each change a moment after it was made</source>
        <translation>Enregistre chaque modification un instant après</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Request in progress</source>
        <translation>Requête en cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Une erreur s’est produite dans NotifyAdmin&#xa0;: {what}. Rien de ce que vous avez saisi n’est perdu.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCTION</translation>
    </message>
</context>
<context>
    <name>_PickButton</name>
    <message>
        <source>Pick a date and time</source>
        <translation>Choisir une date et une heure</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Compare two requests</source>
        <translation>Comparer deux requêtes</translation>
    </message>
    <message numerus="yes">
        <source>%n in-app notification(s) existed before this retraction. Choose one to open in Send.</source>
        <translation>
            <numerusform>%n notification in-app existait avant ce retrait. Choisissez-en une à ouvrir dans Envoyer.</numerusform>
            <numerusform>%n notifications in-app existaient avant ce retrait. Choisissez-en une à ouvrir dans Envoyer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore removed notifications</source>
        <translation>Restaurer les notifications supprimées</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>ID de suivi</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>From the history</source>
        <translation>De l’historique</translation>
    </message>
    <message>
        <source>Only the IDs</source>
        <translation>Les ID seulement</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Restore a snapshot for user {here}</source>
        <translation>Restaurer un instantané pour l’utilisateur {here}</translation>
    </message>
    <message numerus="yes">
        <source>The snapshot of user {there} has %n difference(s) from now.</source>
        <translation>
            <numerusform>L’instantané de l’utilisateur {there} a %n différence avec maintenant.</numerusform>
            <numerusform>L’instantané de l’utilisateur {there} a %n différences avec maintenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>User {here} already matches the snapshot of user {there}.</source>
        <translation>L’utilisateur {here} correspond déjà à l’instantané de l’utilisateur {there}.</translation>
    </message>
    <message>
        <source>Compare user {here} with user {there}</source>
        <translation>Comparer l’utilisateur {here} avec l’utilisateur {there}</translation>
    </message>
    <message numerus="yes">
        <source>User {there} has %n difference(s) from user {here}.</source>
        <translation>
            <numerusform>L’utilisateur {there} a %n différence avec l’utilisateur {here}.</numerusform>
            <numerusform>L’utilisateur {there} a %n différences avec l’utilisateur {here}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no difference between {here} and {there}.</source>
        <translation>Il n’y a aucune différence entre {here} et {there}.</translation>
    </message>
    <message>
        <source>Check what to copy. Nothing is sent until you save the changes of user {here}.</source>
        <translation>Cochez ce qu’il faut copier. Rien n’est envoyé tant que vous n’enregistrez pas les modifications de l’utilisateur {here}.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n difference(s) are shown.</source>
        <translation>
            <numerusform>La première différence est affichée (%n).</numerusform>
            <numerusform>Les %n premières différences sont affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Non proposé</translation>
    </message>
    <message>
        <source>{delivery} (default)</source>
        <translation>{delivery} (par défaut)</translation>
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
        <translation>Un client ID ne contient pas de deux-points. A-t-il été collé avec le secret&#xa0;?</translation>
    </message>
    <message>
        <source>A secret is not pickled.</source>
        <translation>A secret is not pickled.</translation>
    </message>
    <message>
        <source>client ID</source>
        <translation>client ID</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>client secret</translation>
    </message>
    <message>
        <source>The {name} is missing.</source>
        <translation>Il manque&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>The {name} has a line break. Copy it once more, without the lines around it.</source>
        <translation>Retour à la ligne dans&#xa0;: {name}. Copiez de nouveau, sans les lignes autour.</translation>
    </message>
    <message>
        <source>The {name} has a character that keys never have. Copy it once more.</source>
        <translation>Caractère qu’une clé n’a jamais dans&#xa0;: {name}. Copiez de nouveau.</translation>
    </message>
    <message>
        <source>The {name} has a space. Copy it once more, without what stands around it.</source>
        <translation>Espace dans&#xa0;: {name}. Copiez de nouveau, sans ce qui l’entoure.</translation>
    </message>
    <message>
        <source>{size:.0f} KB in all; the service recommends not more than 150 KB.</source>
        <translation>{size:.0f} Ko en tout&#xa0;; le service recommande au plus 150 Ko.</translation>
    </message>
    <message>
        <source>With a colon in it this user&apos;s own preferences and inbox cannot be read.</source>
        <translation>Avec un deux-points, les préférences et la boîte de réception de cet utilisateur sont illisibles.</translation>
    </message>
    <message>
        <source>Leading or trailing space will be sent as part of the ID.</source>
        <translation>L’espace au début ou à la fin sera envoyé comme partie de l’ID.</translation>
    </message>
    <message>
        <source>After the year 2100: probably milliseconds. The service expects seconds.</source>
        <translation>Après l’an 2100&#xa0;: sans doute des millisecondes. Le service attend des secondes.</translation>
    </message>
    <message>
        <source>Invisible characters ({named}) will be sent as part of the ID.</source>
        <translation>Des caractères invisibles ({named}) seront envoyés comme partie de l’ID.</translation>
    </message>
    <message>
        <source>Invisible characters ({named}) will be sent.</source>
        <translation>Des caractères invisibles ({named}) seront envoyés.</translation>
    </message>
    <message>
        <source>Mail to “{domain}” cannot be delivered: the domain is reserved or not public.</source>
        <translation>Le courrier à «&#xa0;{domain}&#xa0;» ne peut pas être distribué&#xa0;: le domaine est réservé ou non public.</translation>
    </message>
    <message>
        <source>The service does not document this spelling. Use {number}.</source>
        <translation>Le service ne documente pas cette écriture. Utilisez {number}.</translation>
    </message>
    <message>
        <source>The service cannot reach “{host}”. Use a public address.</source>
        <translation>Le service ne peut pas atteindre «&#xa0;{host}&#xa0;». Utilisez une adresse publique.</translation>
    </message>
    <message>
        <source>“{text}” is not a known channel.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un canal connu.</translation>
    </message>
    <message>
        <source>“{newer}”, its newer name, is given too.</source>
        <translation>«&#xa0;{newer}&#xa0;», son nom plus récent, est aussi indiqué.</translation>
    </message>
    <message>
        <source>Without {field} here, {channel} works only if the service has one for this user.</source>
        <translation>Sans {field} ici, {channel} ne fonctionne que si le service en a pour cet utilisateur.</translation>
    </message>
    <message>
        <source>This time is past: the service sends at once.</source>
        <translation>Cette heure est passée&#xa0;: le service envoie tout de suite.</translation>
    </message>
    <message>
        <source>This time is past: Apple will not deliver. 0 means one attempt, at once.</source>
        <translation>Cette heure est passée&#xa0;: Apple ne distribuera pas. 0 signifie un essai, tout de suite.</translation>
    </message>
    <message>
        <source>Longer than four weeks, which is the most that Firebase keeps a message.</source>
        <translation>Plus de quatre semaines, la durée maximale de conservation par Firebase.</translation>
    </message>
    <message>
        <source>The service has deprecated this field.</source>
        <translation>Le service a rendu ce champ obsolète.</translation>
    </message>
    <message>
        <source>{name} has no extension, so the recipient&apos;s device may not open it.</source>
        <translation>{name} n’a pas d’extension&#xa0;: l’appareil du destinataire pourrait ne pas l’ouvrir.</translation>
    </message>
    <message numerus="yes">
        <source>No connection to {host} within %n second(s).</source>
        <translation>
            <numerusform>Pas de connexion à {host} en %n seconde.</numerusform>
            <numerusform>Pas de connexion à {host} en %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All connections to {host} were busy for %n second(s).</source>
        <translation>
            <numerusform>Toutes les connexions à {host} étaient occupées pendant %n seconde.</numerusform>
            <numerusform>Toutes les connexions à {host} étaient occupées pendant %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request was sent, but {host} did not respond completely within %n second(s).</source>
        <translation>
            <numerusform>La requête a été envoyée, mais {host} n’a pas répondu complètement en %n seconde.</numerusform>
            <numerusform>La requête a été envoyée, mais {host} n’a pas répondu complètement en %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of {host}: {reason}.</source>
        <translation>Cet ordinateur ne fait pas confiance au certificat de {host}&#xa0;: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>No connection to {host} through the proxy {proxy} within %n second(s).</source>
        <translation>
            <numerusform>Pas de connexion à {host} par le proxy {proxy} en %n seconde.</numerusform>
            <numerusform>Pas de connexion à {host} par le proxy {proxy} en %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No response from {url}{reason}.</source>
        <translation>Pas de réponse de {url}{reason}.</translation>
    </message>
    <message>
        <source>The connection to {host} was closed before anything was sent.</source>
        <translation>La connexion à {host} a été fermée avant tout envoi.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost before the response was complete.</source>
        <translation>La connexion à {host} a été perdue avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused to connect to {host}: {words}.</source>
        <translation>Le proxy {proxy} a refusé la connexion à {host}&#xa0;: {words}.</translation>
    </message>
    <message>
        <source> (host not found)</source>
        <translation> (hôte introuvable)</translation>
    </message>
    <message>
        <source> ({reason})</source>
        <translation> ({reason})</translation>
    </message>
    <message>
        <source>{host} does not support TLS at this address, or no version that this computer accepts.</source>
        <translation>{host} ne prend pas en charge TLS à cette adresse, ou aucune version que cet ordinateur accepte.</translation>
    </message>
    <message>
        <source>{host} closed the connection before it was encrypted.</source>
        <translation>{host} a fermé la connexion avant qu’elle soit chiffrée.</translation>
    </message>
    <message>
        <source>No response from the proxy {proxy}{reason}.</source>
        <translation>Pas de réponse du proxy {proxy}{reason}.</translation>
    </message>
    <message>
        <source>Host not found: {host}. The name is wrong, or the network is down.</source>
        <translation>Hôte introuvable&#xa0;: {host}. Le nom est faux, ou le réseau est indisponible.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of {host}.</source>
        <translation>Cet ordinateur ne fait pas confiance au certificat de {host}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} accepted the connection and ended it before it reached {host}.</source>
        <translation>Le proxy {proxy} a accepté la connexion et l’a terminée avant qu’elle atteigne {host}.</translation>
    </message>
    <message>
        <source>The body is not compressed in the way that it says.</source>
        <translation>Le corps n’est pas compressé comme il l’indique.</translation>
    </message>
    <message>
        <source>The body is not accepted: it is encoded too many times.</source>
        <translation>Le corps n’est pas accepté&#xa0;: il est encodé trop de fois.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix the highlighted fields. Nothing was sent.</source>
        <translation>Corrigez les champs signalés. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Fix the setting. Nothing was sent.</source>
        <translation>Corrigez le réglage. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Nothing was sent. You can safely retry.</source>
        <translation>Rien n’a été envoyé. Vous pouvez réessayer sans risque.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the profile&apos;s region or base URL, and your network.</source>
        <translation>Rien n’a été envoyé. Vérifiez la région ou l’URL de base du profil, et votre réseau.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check your network and the base URL, then retry.</source>
        <translation>Rien n’a été envoyé. Vérifiez votre réseau et l’URL de base, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was sent, and retrying won&apos;t help. Check the base URL. If your company&apos;s network uses its own certificate, add it to the system&apos;s trusted certificates.</source>
        <translation>Rien n’a été envoyé, et réessayer n’y changera rien. Vérifiez l’URL de base. Si le réseau de votre entreprise utilise son propre certificat, ajoutez-le aux certificats de confiance du système.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the system&apos;s proxy settings (HTTPS_PROXY, NO_PROXY).</source>
        <translation>Rien n’a été envoyé. Vérifiez les réglages de proxy du système (HTTPS_PROXY, NO_PROXY).</translation>
    </message>
    <message>
        <source>Nothing was sent or changed.</source>
        <translation>Rien n’a été envoyé ni modifié.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Check the client ID, the client secret and the region. Each region has its own data, so a valid key is rejected in the wrong region.</source>
        <translation>Rien n’a été envoyé ni modifié. Vérifiez le client ID, le client secret et la région. Chaque région a ses propres données&#xa0;: une clé valide est refusée dans la mauvaise région.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Check your account&apos;s plan and usage.</source>
        <translation>Rien n’a été envoyé ni modifié. Vérifiez l’abonnement et l’utilisation de votre compte.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Check the IDs and the profile&apos;s region.</source>
        <translation>Rien n’a été envoyé ni modifié. Vérifiez les ID et la région du profil.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Reduce the size of the merge tags.</source>
        <translation>Rien n’a été envoyé ni modifié. Réduisez la taille des merge tags.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Wait, then retry.</source>
        <translation>Rien n’a été envoyé ni modifié. Attendez, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Check the base URL. Another server or a sign-in page responded instead.</source>
        <translation>Rien n’a été envoyé ni modifié. Vérifiez l’URL de base. Un autre serveur ou une page de connexion a répondu à la place.</translation>
    </message>
    <message>
        <source>It may have gone through. Check before you retry.</source>
        <translation>L’envoi a peut-être abouti. Vérifiez avant de réessayer.</translation>
    </message>
    <message>
        <source>Nothing was changed. You can safely retry.</source>
        <translation>Rien n’a été modifié. Vous pouvez réessayer sans risque.</translation>
    </message>
    <message>
        <source>It may have gone through. Check the raw response and the profile&apos;s base URL.</source>
        <translation>L’envoi a peut-être abouti. Vérifiez la réponse brute et l’URL de base du profil.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the raw response and the profile&apos;s base URL.</source>
        <translation>Rien n’a été modifié. Vérifiez la réponse brute et l’URL de base du profil.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Wait {time}, then retry.</source>
        <translation>Rien n’a été envoyé ni modifié. Attendez {time}, puis réessayez.</translation>
    </message>
    <message>
        <source>{path}: {}</source>
        <translation>{path}&#xa0;: {}</translation>
    </message>
    <message>
        <source>The body is still compressed.</source>
        <translation>Le corps est encore compressé.</translation>
    </message>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation>Le JSON est trop imbriqué.</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Pièce jointe</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Wire</translation>
    </message>
    <message>
        <source>“{newer}” is the newer name of “{name}”: rename it.</source>
        <translation>«&#xa0;{newer}&#xa0;» est le nom plus récent de «&#xa0;{name}&#xa0;»&#xa0;: renommez-le.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>When to send it, at most a year ahead.</source>
        <translation>Quand l’envoyer, au plus un an à l’avance.</translation>
    </message>
    <message>
        <source>Notification ID</source>
        <translation>ID de notification</translation>
    </message>
    <message>
        <source>The notification type.</source>
        <translation>Le type de notification.</translation>
    </message>
    <message>
        <source>The channel that is switched.</source>
        <translation>Le canal concerné.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whether the channel is on.</source>
        <translation>Si le canal est activé.</translation>
    </message>
    <message>
        <source>Off, at once, or how often.</source>
        <translation>Désactivé, tout de suite, ou à quelle fréquence.</translation>
    </message>
    <message>
        <source>Sub-notification ID</source>
        <translation>ID de sous-notification</translation>
    </message>
    <message>
        <source>The category within the type, if one is meant.</source>
        <translation>La catégorie dans le type, le cas échéant.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utilisateur</translation>
    </message>
    <message>
        <source>The user&apos;s id in your own system.</source>
        <translation>L’ID de l’utilisateur dans votre propre système.</translation>
    </message>
    <message>
        <source>Every choice that is to hold from now on.</source>
        <translation>Chaque choix valable à partir de maintenant.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Quotidien</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Hebdo</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Mensuel</translation>
    </message>
    <message>
        <source>Either state or delivery is needed.</source>
        <translation>Il faut soit state, soit delivery.</translation>
    </message>
    <message>
        <source>Retract</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The notification type to retract; all of its in-app notifications are deleted.</source>
        <translation>Le type de notification à retirer&#xa0;; toutes ses notifications in-app sont supprimées.</translation>
    </message>
    <message>
        <source>Secondary ID</source>
        <translation>ID secondaire</translation>
    </message>
    <message>
        <source>Takes back only the notifications with this sub-notification id.</source>
        <translation>Retire seulement les notifications avec cet ID de sous-notification.</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Whose push service knows the token.</source>
        <translation>Quel service push connaît le jeton.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>The token that the provider gave to the device.</source>
        <translation>Le jeton que le fournisseur a donné à l’appareil.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>What is known about the device.</source>
        <translation>Ce que l’on sait de l’appareil.</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>The browser&apos;s PushSubscription: endpoint and keys.</source>
        <translation>La PushSubscription du navigateur&#xa0;: endpoint et clés.</translation>
    </message>
    <message>
        <source>The user&apos;s id in your own system. Nothing else is needed for in-app, web push and mobile push.</source>
        <translation>L’ID de l’utilisateur dans votre propre système. Rien d’autre n’est nécessaire pour l’in-app, le web push et le push mobile.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Needed for the email channel.</source>
        <translation>Nécessaire pour le canal e-mail.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Needed for SMS and calls: +15005550006, or a US or Canada number such as (415) 555-1212.</source>
        <translation>Nécessaire pour les SMS et appels&#xa0;: +15005550006, ou un numéro des États-Unis ou du Canada comme (415) 555-1212.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>The zone in which the user&apos;s digests and schedules are meant, as in Europe/Berlin.</source>
        <translation>Le fuseau des récapitulatifs et planifications de l’utilisateur, comme Europe/Berlin.</translation>
    </message>
    <message>
        <source>Push tokens</source>
        <translation>Jetons push</translation>
    </message>
    <message>
        <source>The devices that mobile push is to reach, each with its own token.</source>
        <translation>Les appareils que le push mobile doit atteindre, chacun avec son jeton.</translation>
    </message>
    <message>
        <source>Web push tokens</source>
        <translation>Jetons web push</translation>
    </message>
    <message>
        <source>The browsers that web push is to reach.</source>
        <translation>Les navigateurs que le web push doit atteindre.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>The name that the recipient sees; without its extension the file may not open.</source>
        <translation>Le nom que voit le destinataire&#xa0;; sans extension, le fichier peut ne pas s’ouvrir.</translation>
    </message>
    <message>
        <source>Where the service fetches the file. It has to be public for a few minutes after sending.</source>
        <translation>Où le service récupère le fichier. Il doit rester public quelques minutes après l’envoi.</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Répondre à</translation>
    </message>
    <message>
        <source>Where the recipient&apos;s answer goes.</source>
        <translation>Où va la réponse du destinataire.</translation>
    </message>
    <message>
        <source>Who gets a visible copy.</source>
        <translation>Qui reçoit une copie visible.</translation>
    </message>
    <message>
        <source>Who gets a hidden copy.</source>
        <translation>Qui reçoit une copie cachée.</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>Adresse d’expéditeur</translation>
    </message>
    <message>
        <source>The sender&apos;s address in place of the template&apos;s.</source>
        <translation>L’adresse d’expéditeur à la place de celle du modèle.</translation>
    </message>
    <message>
        <source>From name</source>
        <translation>Nom d’expéditeur</translation>
    </message>
    <message>
        <source>The sender&apos;s name in place of the template&apos;s.</source>
        <translation>Le nom d’expéditeur à la place de celui du modèle.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Files to attach. The email may weigh 10 MB with all of them.</source>
        <translation>Fichiers à joindre. L’e-mail peut peser 10 Mo avec eux.</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>When Apple gives up on an unreachable device, in seconds since 1970. 0: one attempt, at once.</source>
        <translation>Quand Apple abandonne un appareil injoignable, en secondes depuis 1970. 0&#xa0;: un essai, tout de suite.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>How soon Apple delivers. Left out, it is 10.</source>
        <translation>Rapidité de distribution par Apple. Par défaut, 10.</translation>
    </message>
    <message>
        <source>Collapse ID</source>
        <translation>Collapse ID</translation>
    </message>
    <message>
        <source>Notifications with the same id replace one another on the device. At most 64 bytes.</source>
        <translation>Les notifications de même ID se remplacent sur l’appareil. Au plus 64 octets.</translation>
    </message>
    <message>
        <source>Thread ID</source>
        <translation>ID de fil</translation>
    </message>
    <message>
        <source>Notifications with the same id are grouped on the device.</source>
        <translation>Les notifications de même ID sont groupées sur l’appareil.</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Pastille</translation>
    </message>
    <message>
        <source>The number on the app&apos;s icon. 0 removes it; left out, it stays as it is.</source>
        <translation>Le nombre sur l’icône de l’app. 0 le retire&#xa0;; sans valeur, il reste tel quel.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>A sound file of the app, or default for the system&apos;s alert sound.</source>
        <translation>Un fichier son de l’app, ou default pour le son d’alerte du système.</translation>
    </message>
    <message>
        <source>Content available</source>
        <translation>Contenu disponible</translation>
    </message>
    <message>
        <source>Wakes the app in the background to fetch new content.</source>
        <translation>Réveille l’app en arrière-plan pour charger du contenu.</translation>
    </message>
    <message>
        <source>Collapse key</source>
        <translation>Collapse key</translation>
    </message>
    <message>
        <source>Of several waiting with one key only the last is delivered. At most 4 keys at a time.</source>
        <translation>De plusieurs en attente avec la même clé, seule la dernière est distribuée. Au plus 4 clés à la fois.</translation>
    </message>
    <message>
        <source>How soon Firebase delivers. Left out, it is high.</source>
        <translation>Rapidité de distribution par Firebase. Par défaut, high.</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Durée de vie</translation>
    </message>
    <message>
        <source>How many seconds Firebase keeps the notification for an offline device. At most 4 weeks.</source>
        <translation>Combien de secondes Firebase garde la notification pour un appareil hors ligne. Au plus 4 semaines.</translation>
    </message>
    <message>
        <source>Package name</source>
        <translation>Nom du paquet</translation>
    </message>
    <message>
        <source>Only the app with this package name may receive the notification.</source>
        <translation>Seule l’app portant ce nom de paquet peut recevoir la notification.</translation>
    </message>
    <message>
        <source>Android push</source>
        <translation>Push Android</translation>
    </message>
    <message>
        <source>Options for Android devices.</source>
        <translation>Options pour les appareils Android.</translation>
    </message>
    <message>
        <source>Options for the email.</source>
        <translation>Options pour l’e-mail.</translation>
    </message>
    <message>
        <source>Apple push</source>
        <translation>Push Apple</translation>
    </message>
    <message>
        <source>Options for Apple&apos;s devices.</source>
        <translation>Options pour les appareils Apple.</translation>
    </message>
    <message>
        <source>Firebase</source>
        <translation>Firebase</translation>
    </message>
    <message>
        <source>Options for Firebase Cloud Messaging.</source>
        <translation>Options pour Firebase Cloud Messaging.</translation>
    </message>
    <message>
        <source>The id of the notification type to send; the service&apos;s dashboard lists them.</source>
        <translation>L’ID du type de notification à envoyer&#xa0;; le tableau de bord du service les liste.</translation>
    </message>
    <message>
        <source>Who is notified.</source>
        <translation>Qui est notifié.</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>Merge tags</translation>
    </message>
    <message>
        <source>Values for the placeholders of the templates. Better not more than 150 KB in all.</source>
        <translation>Valeurs des variables des modèles. De préférence au plus 150 Ko en tout.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Texts to put in place of others, after the merge tags. Upper and lower case count.</source>
        <translation>Textes à mettre à la place d’autres, après les merge tags. La casse compte.</translation>
    </message>
    <message>
        <source>A category within the type, with user preferences of its own.</source>
        <translation>Une catégorie dans le type, avec ses propres préférences.</translation>
    </message>
    <message>
        <source>Template ID</source>
        <translation>ID de modèle</translation>
    </message>
    <message>
        <source>A template to use in place of the default one: another wording, customer or language.</source>
        <translation>Un modèle à la place de celui par défaut&#xa0;: autre texte, client ou langue.</translation>
    </message>
    <message>
        <source>When to send it, at most a year ahead. A time in the past sends at once.</source>
        <translation>Quand l’envoyer, au plus un an à l’avance. Une heure passée envoie tout de suite.</translation>
    </message>
    <message>
        <source>Force channels</source>
        <translation>Forcer les canaux</translation>
    </message>
    <message>
        <source>The channels to use in place of the type&apos;s own. The user&apos;s preferences still count.</source>
        <translation>Les canaux à utiliser à la place de ceux du type. Les préférences de l’utilisateur comptent toujours.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Options by channel.</source>
        <translation>Options par canal.</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>ID de suivi</translation>
    </message>
    <message>
        <source>The id of this notification in the service&apos;s logs.</source>
        <translation>L’ID de cette notification dans les journaux du service.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Warnings, in the service&apos;s words.</source>
        <translation>Avertissements, dans les termes du service.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Key (p256dh)</source>
        <translation>Clé (p256dh)</translation>
    </message>
    <message>
        <source>Key (auth)</source>
        <translation>Clé (auth)</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>ID d’appareil</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>10 – at once</source>
        <translation>10 – tout de suite</translation>
    </message>
    <message>
        <source>5 – when it suits the battery</source>
        <translation>5 – quand la batterie le permet</translation>
    </message>
    <message>
        <source>1 – never wakes the device</source>
        <translation>1 – ne réveille jamais l’appareil</translation>
    </message>
    <message>
        <source>high – at once, wakes the device</source>
        <translation>high – tout de suite, réveille l’appareil</translation>
    </message>
    <message>
        <source>normal – may be delayed</source>
        <translation>normal – peut être retardé</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Obligatoire.</translation>
    </message>
    <message>
        <source>Not a phone number. Write it as +15005550006, or a US or Canada number as (415) 555-1212.</source>
        <translation>Pas un numéro de téléphone. Écrivez-le +15005550006, ou (415) 555-1212 pour les États-Unis ou le Canada.</translation>
    </message>
    <message>
        <source>Not a time zone. Use an IANA name such as Europe/Berlin.</source>
        <translation>Pas un fuseau horaire. Utilisez un nom IANA comme Europe/Berlin.</translation>
    </message>
    <message>
        <source>A URL has no spaces and no invisible characters: write a space as %20.</source>
        <translation>Une URL n’a ni espaces ni caractères invisibles&#xa0;: écrivez un espace %20.</translation>
    </message>
    <message>
        <source>Placeholders such as {{host}} are not replaced here.</source>
        <translation>Les variables comme {{host}} ne sont pas remplacées ici.</translation>
    </message>
    <message>
        <source>Must be a URL that starts with https:// or http://.</source>
        <translation>Doit être une URL qui commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>The host is missing.</source>
        <translation>L’hôte manque.</translation>
    </message>
    <message>
        <source>The host is not valid.</source>
        <translation>L’hôte n’est pas valide.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>Le port doit être un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>The time zone is missing: end it with Z, or with an offset such as +02:00.</source>
        <translation>Le fuseau manque&#xa0;: terminez par Z, ou par un décalage comme +02:00.</translation>
    </message>
    <message>
        <source>No such date.</source>
        <translation>Cette date n’existe pas.</translation>
    </message>
    <message>
        <source>No such time.</source>
        <translation>Cette heure n’existe pas.</translation>
    </message>
    <message>
        <source>Must be a date and time in the format YYYY-MM-DDThh:mm:ssZ.</source>
        <translation>Doit être une date et heure au format YYYY-MM-DDThh:mm:ssZ.</translation>
    </message>
    <message>
        <source>At most a year ahead.</source>
        <translation>Au plus un an à l’avance.</translation>
    </message>
    <message>
        <source>Must be a whole number of seconds.</source>
        <translation>Doit être un nombre entier de secondes.</translation>
    </message>
    <message>
        <source>Must be a whole number.</source>
        <translation>Doit être un nombre entier.</translation>
    </message>
    <message>
        <source>There is nothing to look for in one of the pairs.</source>
        <translation>Il n’y a rien à rechercher dans une des paires.</translation>
    </message>
    <message>
        <source>Not an email address.</source>
        <translation>Pas une adresse e-mail.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) long; at most {most} are allowed.</source>
        <translation>
            <numerusform>%n octet&#xa0;; au plus {most} sont permis.</numerusform>
            <numerusform>%n octets&#xa0;; au plus {most} sont permis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Must be a whole number or a text.</source>
        <translation>Doit être un nombre entier ou un texte.</translation>
    </message>
    <message numerus="yes">
        <source>Nested more than %n level(s) deep.</source>
        <translation>
            <numerusform>Imbriqué sur plus de %n niveau.</numerusform>
            <numerusform>Imbriqué sur plus de %n niveaux.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>Le nombre a trop de chiffres.</translation>
    </message>
    <message>
        <source>JSON has no infinite numbers and no NaN.</source>
        <translation>JSON n’a ni nombres infinis ni NaN.</translation>
    </message>
    <message>
        <source>JSON has no such value as {name}.</source>
        <translation>JSON n’a pas de valeur comme {name}.</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Factory</translation>
    </message>
    <message>
        <source>Every name must be a text.</source>
        <translation>Chaque nom doit être un texte.</translation>
    </message>
    <message>
        <source>Must be a text.</source>
        <translation>Doit être un texte.</translation>
    </message>
    <message>
        <source>Holds half of a surrogate pair, which is no character.</source>
        <translation>Contient la moitié d’une paire de substitution, qui n’est pas un caractère.</translation>
    </message>
    <message>
        <source>Must be a number, such as 1.5.</source>
        <translation>Doit être un nombre, comme 1.5.</translation>
    </message>
    <message>
        <source>Must be true or false.</source>
        <translation>Doit être true ou false.</translation>
    </message>
    <message>
        <source>Must be a list.</source>
        <translation>Doit être une liste.</translation>
    </message>
    <message>
        <source>Must be an object of names and values.</source>
        <translation>Doit être un objet de noms et de valeurs.</translation>
    </message>
    <message>
        <source>Must be a finite number.</source>
        <translation>Doit être un nombre fini.</translation>
    </message>
    <message>
        <source>Not a valid value.</source>
        <translation>Pas une valeur valide.</translation>
    </message>
    <message>
        <source>Too short.</source>
        <translation>Trop court.</translation>
    </message>
    <message>
        <source>At least {least} needed.</source>
        <translation>Il en faut au moins {least}.</translation>
    </message>
    <message>
        <source>Must be {least} or more.</source>
        <translation>Doit être {least} ou plus.</translation>
    </message>
    <message>
        <source>Must be {most} or less.</source>
        <translation>Doit être {most} ou moins.</translation>
    </message>
    <message>
        <source>Must be {expected}.</source>
        <translation>Doit être {expected}.</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europe</translation>
    </message>
    <message>
        <source>Custom base URL</source>
        <translation>URL de base personnalisée</translation>
    </message>
    <message>
        <source>The base URL is missing.</source>
        <translation>L’URL de base manque.</translation>
    </message>
    <message>
        <source>The base URL must start with https://.</source>
        <translation>L’URL de base doit commencer par https://.</translation>
    </message>
    <message>
        <source>The base URL must not contain spaces or line breaks.</source>
        <translation>L’URL de base ne doit contenir ni espaces ni retours à la ligne.</translation>
    </message>
    <message>
        <source>The base URL must not contain a user name or password.</source>
        <translation>L’URL de base ne doit contenir ni nom d’utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>The base URL must not contain ? or #.</source>
        <translation>L’URL de base ne doit contenir ni&#xa0;? ni #.</translation>
    </message>
    <message>
        <source>Use https://. Only this computer may be called by http:// (127.0.0.1, localhost or [::1]).</source>
        <translation>Utilisez https://. Seul cet ordinateur peut être appelé en http:// (127.0.0.1, localhost ou [::1]).</translation>
    </message>
    <message>
        <source>The base URL is not valid. Example: https://api.example.com.</source>
        <translation>L’URL de base n’est pas valide. Exemple&#xa0;: https://api.example.com.</translation>
    </message>
    <message>
        <source>The response is larger than 5 MB and was not read completely.</source>
        <translation>La réponse dépasse 5 Mo et n’a pas été lue entièrement.</translation>
    </message>
    <message>
        <source>The service responded with {status} and no message.</source>
        <translation>Le service a répondu {status}, sans message.</translation>
    </message>
    <message>
        <source>The response ({status}) is not one that the service sends.</source>
        <translation>La réponse ({status}) n’en est pas une que le service envoie.</translation>
    </message>
    <message>
        <source>The service responded with {status}. The response body could not be decompressed (Content-Encoding: {encoding}).</source>
        <translation>Le service a répondu {status}. Le corps de la réponse n’a pas pu être décompressé (Content-Encoding&#xa0;: {encoding}).</translation>
    </message>
    <message>
        <source>The service responded with {status}. The response body is not text.</source>
        <translation>Le service a répondu {status}. Le corps de la réponse n’est pas du texte.</translation>
    </message>
    <message>
        <source>The server redirects to {url}.</source>
        <translation>Le serveur redirige vers {url}.</translation>
    </message>
    <message>
        <source>The response is both {status} and an error: {words}</source>
        <translation>La réponse est à la fois {status} et une erreur&#xa0;: {words}</translation>
    </message>
    <message>
        <source>The response is both {status} and an error.</source>
        <translation>La réponse est à la fois {status} et une erreur.</translation>
    </message>
    <message>
        <source>The connection to {host} was closed before the response was complete.</source>
        <translation>La connexion à {host} a été fermée avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>Server disconnected</source>
        <translation>Server disconnected</translation>
    </message>
    <message>
        <source>The connection to {host} is already closed.</source>
        <translation>La connexion à {host} est déjà fermée.</translation>
    </message>
    <message>
        <source>The base URL is not a valid address.</source>
        <translation>L’URL de base n’est pas une adresse valide.</translation>
    </message>
    <message numerus="yes">
        <source>The system&apos;s proxy settings could not be read within %n second(s).</source>
        <translation>
            <numerusform>Les réglages de proxy du système n’ont pas pu être lus en %n seconde.</numerusform>
            <numerusform>Les réglages de proxy du système n’ont pas pu être lus en %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy setting {proxy} can&apos;t be used. It must be an http:// or https:// URL with a host.</source>
        <translation>Le réglage de proxy {proxy} est inutilisable. Ce doit être une URL http:// ou https:// avec un hôte.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate file {file} could not be read within %n second(s).</source>
        <translation>
            <numerusform>Le fichier de certificats {file} n’a pas pu être lu en %n seconde.</numerusform>
            <numerusform>Le fichier de certificats {file} n’a pas pu être lu en %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate file {file} can&apos;t be used. It must be a readable file with certificates in PEM form.</source>
        <translation>Le fichier de certificats {file} ne peut pas être utilisé. Ce doit être un fichier lisible contenant des certificats au format PEM.</translation>
    </message>
    <message>
        <source>The response from {host} is not valid HTTP.</source>
        <translation>La réponse de {host} n’est pas du HTTP valide.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Résultat inconnu</translation>
    </message>
    <message>
        <source>Check the service&apos;s log before you retry.</source>
        <translation>Consultez le journal du service avant de réessayer.</translation>
    </message>
    <message>
        <source>All delivery channels are disabled/discarded. Aborted.</source>
        <translation>All delivery channels are disabled/discarded. Aborted.</translation>
    </message>
    <message>
        <source>The service responded with {status}, which can mean that it skipped something, and gave no details.</source>
        <translation>Le service a répondu {status}, ce qui peut signifier qu’il a ignoré quelque chose, sans donner de détails.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>An error in this app ended the request before anything was sent.</source>
        <translation>Une erreur de cette app a mis fin à la requête avant tout envoi.</translation>
    </message>
    <message>
        <source>Canceled before anything was sent.</source>
        <translation>Annulé avant tout envoi.</translation>
    </message>
    <message>
        <source>The service says more than this app can judge: the outcome is unknown.</source>
        <translation>Le service en dit plus que cette app ne peut juger&#xa0;: le résultat est inconnu.</translation>
    </message>
    <message>
        <source>Accepted with remarks</source>
        <translation>Accepté avec remarques</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>Rien n’a été envoyé</translation>
    </message>
    <message>
        <source>The service accepted the request, then discarded all of it.</source>
        <translation>Le service a accepté la requête, puis l’a entièrement rejetée.</translation>
    </message>
    <message>
        <source>Skipped: {names}. All other channels were accepted.</source>
        <translation>Ignorés&#xa0;: {names}. Tous les autres canaux ont été acceptés.</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Envoyé en partie</translation>
    </message>
    <message>
        <source>Accepted by NotificationAPI.</source>
        <translation>Accepté par NotificationAPI.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Non chargé</translation>
    </message>
    <message>
        <source>An error in this app ended the request. Nothing was changed.</source>
        <translation>Une erreur de cette app a mis fin à la requête. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>An error in this app ended the request after it was sent.</source>
        <translation>Une erreur de cette app a mis fin à la requête après l’envoi.</translation>
    </message>
    <message>
        <source>Canceled. Nothing was changed.</source>
        <translation>Annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Canceled after the request was sent.</source>
        <translation>Annulé après l’envoi de la requête.</translation>
    </message>
    <message>
        <source>The default template was used.</source>
        <translation>Le modèle par défaut a été utilisé.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more: see the body.</source>
        <translation>
            <numerusform>… et %n autre&#xa0;: voir le corps.</numerusform>
            <numerusform>… et %n autres&#xa0;: voir le corps.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long to fit in a URL.</source>
        <translation>Trop long pour tenir dans une URL.</translation>
    </message>
    <message>
        <source>Must be 1 or more.</source>
        <translation>Doit être 1 ou plus.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>The connection to this profile&apos;s service was closed before.</source>
        <translation>La connexion au service de ce profil a été fermée auparavant.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Jane</source>
        <translation>Jane</translation>
    </message>
    <message>
        <source>Line {line}: a send was not imported.</source>
        <translation>Ligne {line}&#xa0;: un envoi n’a pas été importé.</translation>
    </message>
    <message>
        <source>Line {line}: a retraction was not imported.</source>
        <translation>Ligne {line}&#xa0;: un retrait n’a pas été importé.</translation>
    </message>
    <message>
        <source>Line {line}: a change of preferences was not imported.</source>
        <translation>Ligne {line}&#xa0;: une modification de préférences n’a pas été importée.</translation>
    </message>
    <message>
        <source>Saving rewrites a number: {digits} becomes {written}.</source>
        <translation>L’enregistrement réécrit un nombre&#xa0;: {digits} devient {written}.</translation>
    </message>
    <message>
        <source>The request was not saved: the JSON that you are typing is not valid yet.</source>
        <translation>La requête n’a pas été enregistrée&#xa0;: le JSON que vous saisissez n’est pas encore valide.</translation>
    </message>
    <message>
        <source>{file} is no snapshot: it holds no preferences. Nothing was changed.</source>
        <translation>{file} n’est pas un instantané&#xa0;: il ne contient pas de préférences. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. To allow it, edit the profile.</source>
        <translation>Rien n’a été envoyé ni modifié. Pour l’autoriser, modifiez le profil.</translation>
    </message>
    <message>
        <source>The profile was changed in another window while the request waited.</source>
        <translation>Le profil a été modifié dans une autre fenêtre pendant que la requête attendait.</translation>
    </message>
    <message>
        <source>The profile {profile} is read-only: it allows no sends and no changes.</source>
        <translation>Le profil {profile} est en lecture seule&#xa0;: il ne permet ni envoi ni modification.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. Try again to see what it would do now.</source>
        <translation>Rien n’a été envoyé ni modifié. Réessayez pour voir ce que cela ferait maintenant.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Chargé</translation>
    </message>
    <message>
        <source>What was removed cannot be read.</source>
        <translation>Ce qui a été supprimé est illisible.</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>Il n’y avait rien à supprimer.</translation>
    </message>
    <message>
        <source>Not JSON: shown raw.</source>
        <translation>Pas du JSON&#xa0;: affiché brut.</translation>
    </message>
    <message>
        <source>Open it instead, fill in what is missing, and send it from there.</source>
        <translation>Ouvrez-la plutôt, complétez ce qui manque, et envoyez-la de là.</translation>
    </message>
    <message>
        <source>What was before this change cannot be read.</source>
        <translation>Ce qui précédait cette modification est illisible.</translation>
    </message>
    <message>
        <source>NotifyAdmin ended before the response came. It may have gone through. Check before you retry.</source>
        <translation>NotifyAdmin s’est arrêté avant la réponse. L’envoi a peut-être abouti. Vérifiez avant de réessayer.</translation>
    </message>
    <message>
        <source>The request body is not valid JSON.</source>
        <translation>Le corps de la requête n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>This version of NotifyAdmin does not know this operation.</source>
        <translation>Cette version de NotifyAdmin ne connaît pas cette opération.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>The request is still running.</source>
        <translation>La requête est encore en cours.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Too large to format: shown raw.</source>
        <translation>Trop volumineux pour être mis en forme&#xa0;: affiché brut.</translation>
    </message>
    <message>
        <source>The request body was not kept.</source>
        <translation>Le corps de la requête n’a pas été conservé.</translation>
    </message>
    <message>
        <source>Only the beginning of the request body was kept.</source>
        <translation>Seul le début du corps de la requête a été conservé.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation>Planifié pour</translation>
    </message>
    <message>
        <source>Service log</source>
        <translation>Journal du service</translation>
    </message>
    <message>
        <source>The request body is not a valid request.</source>
        <translation>Le corps de la requête n’est pas une requête valide.</translation>
    </message>
    <message>
        <source>It can&apos;t be sent again: the history does not keep keys. Missing: {names}.</source>
        <translation>Elle ne peut pas être renvoyée&#xa0;: l’historique ne garde pas les clés. Il manque&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The request body is not a valid request: {problem}</source>
        <translation>Le corps de la requête n’est pas une requête valide&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>A schedule change can&apos;t be repeated.</source>
        <translation>Un changement de planification ne peut pas être répété.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Nothing was changed. Change the schedule in the dashboard.</source>
        <translation>Rien n’a été modifié. Changez la planification dans le tableau de bord.</translation>
    </message>
    <message>
        <source>Rescheduled</source>
        <translation>Replanifié</translation>
    </message>
    <message>
        <source>The notification will be sent at the new time.</source>
        <translation>La notification sera envoyée à la nouvelle heure.</translation>
    </message>
    <message>
        <source>Schedule canceled</source>
        <translation>Planification annulée</translation>
    </message>
    <message>
        <source>The notification will not be sent.</source>
        <translation>La notification ne sera pas envoyée.</translation>
    </message>
    <message>
        <source>The history does not have the whole tracking ID: a key was struck out of it.</source>
        <translation>L’historique n’a pas l’ID de suivi entier&#xa0;: une clé y a été retirée.</translation>
    </message>
    <message>
        <source>Too late: the notification was already sent or canceled. Nothing was changed.</source>
        <translation>Trop tard&#xa0;: la notification a déjà été envoyée ou annulée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The service has no such schedule. The notification may already be sent or canceled. Nothing was changed.</source>
        <translation>Le service n’a pas cette planification. La notification a peut-être déjà été envoyée ou annulée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file} holds no rows of a history.</source>
        <translation>{file} ne contient pas de lignes d’un historique.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message>
        <source>{file} is not an exported history: line {line} is no row.</source>
        <translation>{file} n’est pas un historique exporté&#xa0;: la ligne {line} n’est pas une entrée.</translation>
    </message>
    <message>
        <source>Expecting property name</source>
        <translation>un nom entre guillemets est attendu</translation>
    </message>
    <message>
        <source>Expecting &apos;:&apos;</source>
        <translation>«&#xa0;:&#xa0;» est attendu</translation>
    </message>
    <message>
        <source>Expecting &apos;,&apos;</source>
        <translation>«&#xa0;,&#xa0;» est attendu</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>une valeur est attendue</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>texte en trop</translation>
    </message>
    <message>
        <source>Unterminated string</source>
        <translation>chaîne non terminée</translation>
    </message>
    <message>
        <source>Invalid control character</source>
        <translation>caractère de contrôle non valide</translation>
    </message>
    <message>
        <source>Invalid \</source>
        <translation>\ non valide</translation>
    </message>
    <message>
        <source>Illegal trailing comma</source>
        <translation>virgule finale interdite</translation>
    </message>
    <message>
        <source>Infinity</source>
        <translation>Infinity</translation>
    </message>
    <message>
        <source>{given} is not a JSON value</source>
        <translation>{given} n’est pas une valeur JSON</translation>
    </message>
    <message>
        <source>The changes are not stored, or not yet. Load again before you retry.</source>
        <translation>Les modifications ne sont pas enregistrées, ou pas encore. Rechargez avant de réessayer.</translation>
    </message>
    <message>
        <source>The stored preferences could not be read.</source>
        <translation>Les préférences enregistrées n’ont pas pu être lues.</translation>
    </message>
    <message numerus="yes">
        <source>User {there} was read to compare with user {here}: %n difference(s). Nothing was changed.</source>
        <translation>
            <numerusform>L’utilisateur {there} a été lu pour être comparé à l’utilisateur {here}&#xa0;: %n différence. Rien n’a été modifié.</numerusform>
            <numerusform>L’utilisateur {there} a été lu pour être comparé à l’utilisateur {here}&#xa0;: %n différences. Rien n’a été modifié.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service accepted the changes. This account does not allow reading preferences, so it is unknown whether choices made elsewhere were kept.</source>
        <translation>Le service a accepté les modifications. Ce compte ne permet pas de lire les préférences&#xa0;: on ignore si les choix faits ailleurs ont été conservés.</translation>
    </message>
    <message>
        <source>No preferences for user {user}. Check the user ID, and that the profile is the right environment and region. A user who has never received a notification has none yet.</source>
        <translation>Aucune préférence pour l’utilisateur {user}. Vérifiez l’ID utilisateur, et que le profil a le bon environnement et la bonne région. Un utilisateur qui n’a jamais reçu de notification n’en a pas encore.</translation>
    </message>
    <message numerus="yes">
        <source>%n notification type(s) for user {user}.</source>
        <translation>
            <numerusform>%n type de notification pour l’utilisateur {user}.</numerusform>
            <numerusform>%n types de notification pour l’utilisateur {user}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparé</translation>
    </message>
    <message>
        <source>Someone else changed these preferences. Nothing was saved.</source>
        <translation>Quelqu’un d’autre a modifié ces préférences. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Rétablir le réglage par défaut</translation>
    </message>
    <message>
        <source>The response was lost.</source>
        <translation>La réponse a été perdue.</translation>
    </message>
    <message numerus="yes">
        <source>Saved and verified: %n change(s) for user {user}.</source>
        <translation>
            <numerusform>Enregistré et vérifié&#xa0;: %n modification pour l’utilisateur {user}.</numerusform>
            <numerusform>Enregistré et vérifié&#xa0;: %n modifications pour l’utilisateur {user}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service accepted the changes, but they could not be verified. Load again to check.</source>
        <translation>Le service a accepté les modifications, mais elles n’ont pas pu être vérifiées. Rechargez pour vérifier.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) stored differently: {names}.</source>
        <translation>
            <numerusform>%n choix enregistré autrement&#xa0;: {names}.</numerusform>
            <numerusform>%n choix enregistrés autrement&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No preferences</source>
        <translation>Aucune préférence</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>The service accepted the changes.</source>
        <translation>Le service a accepté les modifications.</translation>
    </message>
    <message>
        <source>{what}, with differences</source>
        <translation>{what}, avec des différences</translation>
    </message>
    <message>
        <source>Deleted and verified for user {user}.</source>
        <translation>Supprimé et vérifié pour l’utilisateur {user}.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} et %n autre</numerusform>
            <numerusform>{names} et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) not stored: {names}.</source>
        <translation>
            <numerusform>%n choix non enregistré&#xa0;: {names}.</numerusform>
            <numerusform>%n choix non enregistrés&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>User {user} is not in the list of users that this profile may reach.</source>
        <translation>L’utilisateur {user} n’est pas dans la liste de ceux que ce profil peut atteindre.</translation>
    </message>
    <message>
        <source>A scheduled notification may reach others than this profile may. It can be canceled and sent anew.</source>
        <translation>Une notification planifiée peut atteindre d’autres personnes que celles permises par ce profil. Elle peut être annulée et renvoyée.</translation>
    </message>
    <message>
        <source>Whom the request reaches is not known.</source>
        <translation>On ignore qui la requête atteint.</translation>
    </message>
    <message>
        <source>{address} is not in an email domain that this profile may reach.</source>
        <translation>{address} n’est dans aucun domaine e-mail que ce profil peut atteindre.</translation>
    </message>
    <message>
        <source>The app does not know the field {field}, which may name other recipients.</source>
        <translation>L’app ne connaît pas le champ {field}, qui pourrait désigner d’autres destinataires.</translation>
    </message>
    <message>
        <source>{field} may reach devices of others: no list of the profile can name them.</source>
        <translation>{field} peut atteindre les appareils d’autres personnes&#xa0;: aucune liste du profil ne peut les désigner.</translation>
    </message>
    <message>
        <source>{number} does not begin with a phone prefix that this profile may reach.</source>
        <translation>{number} ne commence par aucun préfixe de téléphone que ce profil peut atteindre.</translation>
    </message>
    <message>
        <source>The history could not be saved in time: the disk does not respond.</source>
        <translation>L’historique n’a pas pu être enregistré à temps&#xa0;: le disque ne répond pas.</translation>
    </message>
    <message>
        <source>The history could not be written ({code}).</source>
        <translation>L’historique n’a pas pu être écrit ({code}).</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>It counts on and on.</source>
        <translation>It counts on and on.</translation>
    </message>
    <message>
        <source>How many in-app notifications of {notification} were deleted for user {user} could not be checked.</source>
        <translation>Impossible de vérifier combien de notifications in-app de {notification} ont été supprimées pour l’utilisateur {user}.</translation>
    </message>
    <message>
        <source>Retracted</source>
        <translation>Retiré</translation>
    </message>
    <message numerus="yes">
        <source>%n in-app notification(s) of {notification} for user {user}.</source>
        <translation>
            <numerusform>%n notification in-app de {notification} pour l’utilisateur {user}.</numerusform>
            <numerusform>%n notifications in-app de {notification} pour l’utilisateur {user}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found before: %n in-app notification(s) of {notification} for user {user}.</source>
        <translation>
            <numerusform>Avant&#xa0;: %n notification in-app de {notification} pour l’utilisateur {user}.</numerusform>
            <numerusform>Avant&#xa0;: %n notifications in-app de {notification} pour l’utilisateur {user}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Accepté.</translation>
    </message>
    <message>
        <source>Partly retracted</source>
        <translation>Retiré en partie</translation>
    </message>
    <message>
        <source>Nothing deleted</source>
        <translation>Rien n’a été supprimé</translation>
    </message>
    <message>
        <source>Accepted, but no in-app notifications of {notification} were deleted for user {user} so far.</source>
        <translation>Accepté, mais aucune notification in-app de {notification} n’a été supprimée pour l’utilisateur {user} jusqu’ici.</translation>
    </message>
    <message>
        <source>User {user} has no in-app notifications of {notification}. Check both IDs.</source>
        <translation>L’utilisateur {user} n’a pas de notifications in-app de {notification}. Vérifiez les deux ID.</translation>
    </message>
    <message>
        <source>Whether any stayed could not be checked.</source>
        <translation>Impossible de vérifier s’il en reste.</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n in-app notification(s) were compared.</source>
        <translation>
            <numerusform>Seule la plus récente (%n) notification in-app a été comparée.</numerusform>
            <numerusform>Seules les %n notifications in-app les plus récentes ont été comparées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these arrived after the list was loaded.</source>
        <translation>
            <numerusform>%n est arrivée après le chargement de la liste.</numerusform>
            <numerusform>%n sont arrivées après le chargement de la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed.</source>
        <translation>
            <numerusform>%n est restée.</numerusform>
            <numerusform>%n sont restées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arrived in the meantime and stayed.</source>
        <translation>
            <numerusform>%n est arrivée entre-temps et est restée.</numerusform>
            <numerusform>%n sont arrivées entre-temps et sont restées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown type stayed.</source>
        <translation>
            <numerusform>%n de type inconnu est restée.</numerusform>
            <numerusform>%n de type inconnu sont restées.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is left.</source>
        <translation>Il n’en reste aucune.</translation>
    </message>
    <message>
        <source>The notifications are still there, or not deleted yet. Reload the list before you retry.</source>
        <translation>Les notifications sont encore là, ou pas encore supprimées. Rechargez la liste avant de réessayer.</translation>
    </message>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n restante.</numerusform>
            <numerusform>%n restantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another request was still running. Nothing was sent.</source>
        <translation>Une autre requête était encore en cours. Rien n’a été envoyé.</translation>
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
        <translation>Le profil {profile} n’a pas encore de client ID ni de secret.</translation>
    </message>
    <message>
        <source>The profile {profile} was deleted in another window. Select another profile.</source>
        <translation>Le profil {profile} a été supprimé dans une autre fenêtre. Sélectionnez un autre profil.</translation>
    </message>
    <message>
        <source>The base URL of the profile {profile} was changed in another window. Select the profile again.</source>
        <translation>L’URL de base du profil {profile} a été modifiée dans une autre fenêtre. Sélectionnez de nouveau le profil.</translation>
    </message>
    <message>
        <source>The profile could not be opened ({error}).</source>
        <translation>Le profil n’a pas pu être ouvert ({error}).</translation>
    </message>
    <message>
        <source>Another profile was chosen before this one could be used.</source>
        <translation>Un autre profil a été choisi avant que celui-ci soit utilisable.</translation>
    </message>
    <message>
        <source>The sandbox could not start.</source>
        <translation>La Sandbox n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>The sandbox could not be reset.</source>
        <translation>La Sandbox n’a pas pu être réinitialisée.</translation>
    </message>
    <message>
        <source>This file was exported by a newer version of NotifyAdmin.</source>
        <translation>Ce fichier a été exporté par une version plus récente de NotifyAdmin.</translation>
    </message>
    <message>
        <source>The exported settings are damaged.</source>
        <translation>Les réglages exportés sont endommagés.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the system cannot start a thread.</source>
        <translation>Rien ne peut être enregistré&#xa0;: le système ne peut pas démarrer de thread.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>{file} could not be saved ({error}).</source>
        <translation>{file} n’a pas pu être enregistré ({error}).</translation>
    </message>
    <message>
        <source>The credentials in the keyring were not stored by NotifyAdmin.</source>
        <translation>Les identifiants du trousseau n’ont pas été stockés par NotifyAdmin.</translation>
    </message>
    <message>
        <source>Enter client ID and secret again, and save them.</source>
        <translation>Saisissez de nouveau le client ID et le secret, et enregistrez-les.</translation>
    </message>
    <message>
        <source>Client ID and secret are too long: a keyring holds about {most:,} characters in total.</source>
        <translation>Le client ID et le secret sont trop longs&#xa0;: un trousseau contient environ {most:,} caractères en tout.</translation>
    </message>
    <message>
        <source>Check that nothing else was pasted with them.</source>
        <translation>Vérifiez que rien d’autre n’a été collé avec.</translation>
    </message>
    <message>
        <source>Another NotifyAdmin window is used at the same time, and its draft was replaced.</source>
        <translation>Une autre fenêtre de NotifyAdmin est utilisée en même temps, et son brouillon a été remplacé.</translation>
    </message>
    <message>
        <source>It is kept as {file}.</source>
        <translation>Il est conservé sous {file}.</translation>
    </message>
    <message>
        <source>The draft was not saved: it is larger than {most} MiB.</source>
        <translation>Le brouillon n’a pas été enregistré&#xa0;: il dépasse {most} Mio.</translation>
    </message>
    <message>
        <source>Save the request to a file, or it is lost when NotifyAdmin is closed.</source>
        <translation>Enregistrez la requête dans un fichier, sinon elle sera perdue à la fermeture de NotifyAdmin.</translation>
    </message>
    <message>
        <source>Until this is fixed, changes last only until NotifyAdmin is closed.</source>
        <translation>Tant que ce n’est pas corrigé, les modifications ne durent que jusqu’à la fermeture de NotifyAdmin.</translation>
    </message>
    <message>
        <source>Try again, or save it under another name.</source>
        <translation>Réessayez, ou enregistrez sous un autre nom.</translation>
    </message>
    <message>
        <source>Check the file and its permissions, then try again.</source>
        <translation>Vérifiez le fichier et ses droits, puis réessayez.</translation>
    </message>
    <message>
        <source>Save under another name, or overwrite it.</source>
        <translation>Enregistrez sous un autre nom, ou écrasez-le.</translation>
    </message>
    <message>
        <source>Requests are sent all the same.</source>
        <translation>Les requêtes sont envoyées malgré tout.</translation>
    </message>
    <message>
        <source>Fix the profile, then save it again.</source>
        <translation>Corrigez le profil, puis enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>Start or unlock the system keyring and try again, or enter client ID and secret again for this session.</source>
        <translation>Démarrez ou déverrouillez le trousseau et réessayez, ou saisissez de nouveau le client ID et le secret pour cette session.</translation>
    </message>
    <message>
        <source>Try again, or enter client ID and secret again for this session.</source>
        <translation>Réessayez, ou saisissez de nouveau le client ID et le secret pour cette session.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>Check your permissions for {folder}.</source>
        <translation>Vérifiez vos droits sur {folder}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>this file name is not allowed</source>
        <translation>ce nom de fichier n’est pas permis</translation>
    </message>
    <message>
        <source>Choose another folder, or mount the disk for writing.</source>
        <translation>Choisissez un autre dossier, ou montez le disque en écriture.</translation>
    </message>
    <message>
        <source>Rename or remove that folder.</source>
        <translation>Renommez ou retirez ce dossier.</translation>
    </message>
    <message>
        <source>Rename or remove that file.</source>
        <translation>Renommez ou retirez ce fichier.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Remove that link.</source>
        <translation>Retirez ce lien.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Choisissez un nom plus court.</translation>
    </message>
    <message>
        <source>{file} could not be {verb}: {reason}.</source>
        <translation>{file} n’a pas pu être {verb}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>a file is in place of its folder</source>
        <translation>un fichier est à la place de son dossier</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>son dossier n’existe pas</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself</source>
        <translation>c’est un lien qui ramène à lui-même</translation>
    </message>
    <message>
        <source>the disk could not be read or written</source>
        <translation>le disque n’a pas pu être lu ou écrit</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>son nom est trop long</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>{file} n’a pas pu être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} n’existe pas.</translation>
    </message>
    <message>
        <source>Choose another file, or restore this one.</source>
        <translation>Choisissez un autre fichier, ou restaurez celui-ci.</translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation>le système n’a donné aucune raison</translation>
    </message>
    <message>
        <source>the system reported the error {code}</source>
        <translation>le système a signalé l’erreur {code}</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} est endommagé.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of NotifyAdmin.</source>
        <translation>{file} a été écrit par une version plus récente de NotifyAdmin.</translation>
    </message>
    <message>
        <source>Requests are sent all the same, but not recorded. Update NotifyAdmin.</source>
        <translation>Les requêtes sont envoyées malgré tout, mais pas enregistrées. Mettez NotifyAdmin à jour.</translation>
    </message>
    <message>
        <source>A new history was started.</source>
        <translation>Un nouvel historique a été commencé.</translation>
    </message>
    <message>
        <source>Close other programs that use it.</source>
        <translation>Fermez les autres programmes qui l’utilisent.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Vérifiez le disque.</translation>
    </message>
    <message>
        <source>Move it elsewhere.</source>
        <translation>Déplacez-le ailleurs.</translation>
    </message>
    <message>
        <source>The history could not be saved: {reason}.</source>
        <translation>L’historique n’a pas pu être enregistré&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The history could not be read: {reason}.</source>
        <translation>L’historique n’a pas pu être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>the error {code}</source>
        <translation>l’erreur {code}</translation>
    </message>
    <message>
        <source>Check {file}.</source>
        <translation>Vérifiez {file}.</translation>
    </message>
    <message>
        <source>The JSON is not an object.</source>
        <translation>Le JSON n’est pas un objet.</translation>
    </message>
    <message>
        <source>{file} could not be read: it does not hold a JSON object.</source>
        <translation>{file} n’a pas pu être lu&#xa0;: il ne contient pas d’objet JSON.</translation>
    </message>
    <message>
        <source>{file} could not be saved: it has a value that JSON cannot hold.</source>
        <translation>{file} n’a pas pu être enregistré&#xa0;: il a une valeur que JSON ne peut pas contenir.</translation>
    </message>
    <message>
        <source>Check for an infinite number, a number with thousands of digits, and deep nesting.</source>
        <translation>Cherchez un nombre infini, un nombre de milliers de chiffres, ou une imbrication profonde.</translation>
    </message>
    <message>
        <source>The keyring did not remove the credentials.</source>
        <translation>Le trousseau n’a pas retiré les identifiants.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>No system keyring is running on this computer.</source>
        <translation>Aucun trousseau système ne fonctionne sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The keyring could not be opened.</source>
        <translation>Le trousseau n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>The keyring refused to store the credentials.</source>
        <translation>Le trousseau a refusé de stocker les identifiants.</translation>
    </message>
    <message>
        <source>The keyring failed ({error}).</source>
        <translation>Le trousseau a échoué ({error}).</translation>
    </message>
    <message>
        <source>The keyring stored the credentials but returned different ones.</source>
        <translation>Le trousseau a stocké les identifiants, mais en a renvoyé d’autres.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or enter client ID and secret again for this session.</source>
        <translation>Déverrouillez-le et réessayez, ou saisissez de nouveau le client ID et le secret pour cette session.</translation>
    </message>
    <message>
        <source>Remove {entry} in the system&apos;s keyring app.</source>
        <translation>Retirez {entry} dans l’app de trousseau du système.</translation>
    </message>
    <message>
        <source>Check {entry} in the system&apos;s keyring app, or enter client ID and secret again for this session.</source>
        <translation>Vérifiez {entry} dans l’app de trousseau du système, ou saisissez de nouveau le client ID et le secret pour cette session.</translation>
    </message>
    <message>
        <source>License :: </source>
        <translation>License&#xa0;:: </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Classifier</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be used. Enter a whole number from {least} to {most}.</source>
        <translation>«&#xa0;{text}&#xa0;» ne peut pas être utilisé. Saisissez un nombre entier de {least} à {most}.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Fichier de certificats</translation>
    </message>
    <message>
        <source>Deletes older rows of the history at each start.</source>
        <translation>Supprime à chaque démarrage les lignes plus anciennes de l’historique.</translation>
    </message>
    <message>
        <source>Forever</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Sandbox port</source>
        <translation>Port de la Sandbox</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>N’importe quel port libre</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
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
        <translation>Cette valeur ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>A proxy with a password can&apos;t be used: it would be kept outside the keyring.</source>
        <translation>Un proxy avec mot de passe ne peut pas être utilisé&#xa0;: le mot de passe serait conservé hors du trousseau.</translation>
    </message>
    <message>
        <source>Enter an http:// or https:// URL, for example http://proxy.example.com:3128.</source>
        <translation>Saisissez une URL http:// ou https://, par exemple http://proxy.example.com:3128.</translation>
    </message>
    <message>
        <source>It could not be renamed, and will be replaced by the next save.</source>
        <translation>Il n’a pas pu être renommé, et sera remplacé au prochain enregistrement.</translation>
    </message>
    <message>
        <source>The previous file was kept as {file}.</source>
        <translation>Le fichier précédent a été conservé sous {file}.</translation>
    </message>
    <message>
        <source>{file} could not be read: it is larger than {most:,} bytes.</source>
        <translation>{file} n’a pas pu être lu&#xa0;: il dépasse {most:,} octets.</translation>
    </message>
    <message>
        <source>NotifyAdmin writes no such file. Check it, and move it elsewhere.</source>
        <translation>NotifyAdmin n’écrit pas de tel fichier. Vérifiez-le, et déplacez-le ailleurs.</translation>
    </message>
    <message>
        <source>{file} could not be read: it is not a regular file.</source>
        <translation>{file} n’a pas pu être lu&#xa0;: ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Le nom manque.</translation>
    </message>
    <message>
        <source>The name has a line break or an invisible character. Type it again.</source>
        <translation>Le nom contient un retour à la ligne ou un caractère invisible. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>There are endlessly many.</source>
        <translation>There are endlessly many.</translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %n character(s).</source>
        <translation>
            <numerusform>Le nom dépasse %n caractère.</numerusform>
            <numerusform>Le nom dépasse %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>A profile named {profile} already exists.</source>
        <translation>Un profil nommé {profile} existe déjà.</translation>
    </message>
    <message>
        <source>The sandbox cannot be removed.</source>
        <translation>La Sandbox ne peut pas être retirée.</translation>
    </message>
    <message>
        <source>The profile {profile} could not be read completely. Missing: {parts}.</source>
        <translation>Le profil {profile} n’a pas pu être lu entièrement. Il manque&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>The profile that was selected last is not in the settings file.</source>
        <translation>Le dernier profil sélectionné n’est pas dans le fichier de réglages.</translation>
    </message>
    <message>
        <source>This profile no longer exists.</source>
        <translation>Ce profil n’existe plus.</translation>
    </message>
    <message>
        <source>The profile {profile} cannot be changed.</source>
        <translation>Le profil {profile} ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Create a new one.</source>
        <translation>Créez-en un nouveau.</translation>
    </message>
    <message>
        <source>Select another profile.</source>
        <translation>Sélectionnez un autre profil.</translation>
    </message>
    <message>
        <source>Check the profiles before you use them.</source>
        <translation>Vérifiez les profils avant de les utiliser.</translation>
    </message>
    <message>
        <source>Enter at least one user ID: without one, nothing can be sent.</source>
        <translation>Saisissez au moins un ID utilisateur&#xa0;: sans lui, rien ne peut être envoyé.</translation>
    </message>
    <message>
        <source>“{domain}” is not an email domain. Write it as example.com.</source>
        <translation>«&#xa0;{domain}&#xa0;» n’est pas un domaine e-mail. Écrivez-le example.com.</translation>
    </message>
    <message>
        <source>“{prefix}” is not a phone prefix. Write it as +1500.</source>
        <translation>«&#xa0;{prefix}&#xa0;» n’est pas un préfixe de téléphone. Écrivez-le +1500.</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened.</source>
        <translation>{file} a été modifié par un autre programme depuis son ouverture.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Earlier settings and profiles, if there were any, are lost.</source>
        <translation>Les réglages et profils antérieurs, s’il y en avait, sont perdus.</translation>
    </message>
    <message>
        <source>{file} could not be read completely.</source>
        <translation>{file} n’a pas pu être lu entièrement.</translation>
    </message>
    <message>
        <source>{file} is not a settings file.</source>
        <translation>{file} n’est pas un fichier de réglages.</translation>
    </message>
    <message>
        <source>{file} could not be saved: it would be larger than {most:,} bytes.</source>
        <translation>{file} n’a pas pu être enregistré&#xa0;: il dépasserait {most:,} octets.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} est vide.</translation>
    </message>
    <message>
        <source>Shorten or remove a profile.</source>
        <translation>Raccourcissez ou retirez un profil.</translation>
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
        <translation>Gestionnaire d’identification Windows</translation>
    </message>
    <message>
        <source>Installed, but not safe for secrets: {names}.</source>
        <translation>Installés, mais pas sûrs pour des secrets&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{setting} requests the keyring {keyring}, which is not known to keep secrets safely.</source>
        <translation>{setting} demande le trousseau {keyring}, dont on ne sait pas s’il garde les secrets en sécurité.</translation>
    </message>
    <message>
        <source>{setting} requests the keyring {keyring}, which is not running on this computer.</source>
        <translation>{setting} demande le trousseau {keyring}, qui ne fonctionne pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Remove it from {setting} and restart, or enter client ID and secret again for this session.</source>
        <translation>Retirez-le de {setting} et redémarrez, ou saisissez de nouveau le client ID et le secret pour cette session.</translation>
    </message>
    <message>
        <source>The keyring&apos;s configuration file {config} cannot be read.</source>
        <translation>Le fichier de configuration {config} du trousseau est illisible.</translation>
    </message>
    <message>
        <source>Fix or remove {config} and try again, or enter client ID and secret again for this session.</source>
        <translation>Corrigez ou retirez {config} et réessayez, ou saisissez de nouveau le client ID et le secret pour cette session.</translation>
    </message>
    <message>
        <source>{what} is an argument of a function</source>
        <translation>{what} est un argument d’une fonction</translation>
    </message>
    <message>
        <source>{what} is the variable of a loop</source>
        <translation>{what} est la variable d’une boucle</translation>
    </message>
    <message>
        <source>{what} gets another value in line {at}</source>
        <translation>{what} reçoit une autre valeur à la ligne {at}</translation>
    </message>
    <message>
        <source>{what} gets its value later, in line {at}</source>
        <translation>{what} ne reçoit sa valeur qu’à la ligne {at}</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>Ruby</translation>
    </message>
    <message>
        <source>{what} gets its value in line {at}, and not always</source>
        <translation>{what} reçoit sa valeur à la ligne {at}, et pas toujours</translation>
    </message>
    <message>
        <source>{what} is </source>
        <translation>{what} est </translation>
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
        <translation>{client} remplit peut-être {variable}&#xa0;; elle a été gardée telle quelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to other addresses left out.</source>
        <translation>
            <numerusform>%n requête vers d’autres adresses omise.</numerusform>
            <numerusform>%n requêtes vers d’autres adresses omises.</numerusform>
        </translation>
    </message>
    <message>
        <source>It sends no JSON.</source>
        <translation>Aucun JSON n’est envoyé.</translation>
    </message>
    <message>
        <source>Line {line}: {}</source>
        <translation>Ligne {line}&#xa0;: {}</translation>
    </message>
    <message>
        <source>The keys in the code were left out; they belong in a profile.</source>
        <translation>Les clés du code ont été omises&#xa0;; leur place est dans un profil.</translation>
    </message>
    <message>
        <source>The user in the address is not a literal.</source>
        <translation>L’utilisateur dans l’adresse n’est pas un littéral.</translation>
    </message>
    <message>
        <source>Line {line}: {what} was not read: {why}.</source>
        <translation>Ligne {line}&#xa0;: {what} n’a pas été lu&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>Line {line}: the request to {host} was left out.</source>
        <translation>Ligne {line}&#xa0;: la requête vers {host} a été omise.</translation>
    </message>
    <message>
        <source>Line {line}: a request to an unknown address was left out.</source>
        <translation>Ligne {line}&#xa0;: une requête vers une adresse inconnue a été omise.</translation>
    </message>
    <message>
        <source>The command sends a form, not JSON.</source>
        <translation>La commande envoie un formulaire, pas du JSON.</translation>
    </message>
    <message>
        <source>The command sends a file, which is not read. Import the file itself.</source>
        <translation>La commande envoie un fichier, qui n’est pas lu. Importez le fichier lui-même.</translation>
    </message>
    <message>
        <source>The command reads its options from a file, which is not read.</source>
        <translation>La commande lit ses options dans un fichier, qui n’est pas lu.</translation>
    </message>
    <message>
        <source>The command is a GET, which the service has no request for.</source>
        <translation>La commande est un GET, pour lequel le service n’a pas de requête.</translation>
    </message>
    <message>
        <source>There is no address of the service&apos;s; what the command does was told by what it sends.</source>
        <translation>Il n’y a pas d’adresse du service&#xa0;; ce que fait la commande a été déduit de ce qu’elle envoie.</translation>
    </message>
    <message>
        <source>The keys in the command were left out; they belong in a profile.</source>
        <translation>Les clés de la commande ont été omises&#xa0;; leur place est dans un profil.</translation>
    </message>
    <message>
        <source>The user in the command&apos;s address is not a literal.</source>
        <translation>L’utilisateur dans l’adresse de la commande n’est pas un littéral.</translation>
    </message>
    <message>
        <source>{value} was left out: {shell} puts it together.</source>
        <translation>{value} a été omis&#xa0;: {shell} le compose.</translation>
    </message>
    <message>
        <source>The command sends nothing.</source>
        <translation>La commande n’envoie rien.</translation>
    </message>
    <message>
        <source>The command sends several pieces, with &amp; between them; they were read without it.</source>
        <translation>La commande envoie plusieurs morceaux séparés par &amp;&#xa0;; ils ont été lus sans lui.</translation>
    </message>
    <message>
        <source>What the command sends comes from another command, which is not run.</source>
        <translation>Ce que la commande envoie vient d’une autre commande, qui n’est pas exécutée.</translation>
    </message>
    <message>
        <source>Read by the rules of {shell}: {}</source>
        <translation>Lu selon les règles de {shell}&#xa0;: {}</translation>
    </message>
    <message>
        <source>Left out, because keys belong in a profile: {names}.</source>
        <translation>Omis, car les clés ont leur place dans un profil&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{what} is sent as a form, not as JSON</source>
        <translation>{what} est envoyé comme formulaire, pas en JSON</translation>
    </message>
    <message>
        <source>the body is given more than once</source>
        <translation>le corps est donné plus d’une fois</translation>
    </message>
    <message>
        <source>{sign} was not expected</source>
        <translation>{sign} n’était pas attendu</translation>
    </message>
    <message>
        <source>A number in it has too many digits.</source>
        <translation>Un nombre y a trop de chiffres.</translation>
    </message>
    <message>
        <source>{quote} is no quotation mark of JSON</source>
        <translation>{quote} n’est pas un guillemet de JSON</translation>
    </message>
    <message>
        <source>{entity} is an entity of HTML</source>
        <translation>{entity} est une entité HTML</translation>
    </message>
    <message>
        <source>{escape} has no meaning in JSON</source>
        <translation>{escape} n’a pas de sens en JSON</translation>
    </message>
    <message>
        <source>{word} is no value of JSON, and has no quotes</source>
        <translation>{word} n’est pas une valeur JSON, et n’a pas de guillemets</translation>
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
        <translation>{what} est composé à l’exécution du code</translation>
    </message>
    <message>
        <source>What is sent is not JSON: it breaks at {where}: {fault}.</source>
        <translation>Ce qui est envoyé n’est pas du JSON&#xa0;: rupture à {where}&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>None of its names is a field of a request.</source>
        <translation>Aucun de ses noms n’est un champ d’une requête.</translation>
    </message>
    <message>
        <source>It is a single value, and no request.</source>
        <translation>C’est une simple valeur, pas une requête.</translation>
    </message>
    <message>
        <source>A list of preferences is expected, each an object with a channel.</source>
        <translation>Une liste de préférences est attendue, chacune un objet avec un canal.</translation>
    </message>
    <message>
        <source>What is sent is not an object of names and values.</source>
        <translation>Ce qui est envoyé n’est pas un objet de noms et de valeurs.</translation>
    </message>
    <message>
        <source>No request was recognised in it: it is neither JSON, nor a cURL command, nor code that calls send, retract or setUserPreferences.</source>
        <translation>Aucune requête n’y a été reconnue&#xa0;: ce n’est ni du JSON, ni une commande cURL, ni du code qui appelle send, retract ou setUserPreferences.</translation>
    </message>
    <message>
        <source>It is not valid JSON: it breaks at {where}: {fault}.</source>
        <translation>Ce n’est pas du JSON valide&#xa0;: rupture à {where}&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>There is no field of a request in it, so nothing was changed.</source>
        <translation>Il n’y a aucun champ de requête, donc rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Il n’y a rien dedans.</translation>
    </message>
    <message>
        <source>{} Comments and spare commas were left out.</source>
        <translation>{} Les commentaires et virgules superflues ont été omis.</translation>
    </message>
    <message>
        <source>This file does not contain exported settings.</source>
        <translation>Ce fichier ne contient pas de réglages exportés.</translation>
    </message>
    <message>
        <source>Colors of the app. “System” follows your desktop.</source>
        <translation>Couleurs de l’application. «&#xa0;Système&#xa0;» suit votre bureau.</translation>
    </message>
    <message>
        <source>Language of the app. Choosing another one reopens the window.</source>
        <translation>Langue de l’application. La fenêtre se rouvre quand vous en choisissez une autre.</translation>
    </message>
    <message>
        <source>Size of all text, relative to your desktop&apos;s.</source>
        <translation>Taille de tous les textes, par rapport à celle de votre bureau.</translation>
    </message>
    <message>
        <source>Save files automatically</source>
        <translation>Enregistrer les fichiers automatiquement</translation>
    </message>
    <message>
        <source>Saves a request to its file one second after the last change.</source>
        <translation>Enregistre une requête dans son fichier une seconde après la dernière modification.</translation>
    </message>
    <message>
        <source>Ask before every send and change</source>
        <translation>Demander avant chaque envoi et modification</translation>
    </message>
    <message>
        <source>Asks on all profiles, not only on production ones. No effect on the sandbox.</source>
        <translation>Demande pour tous les profils, pas seulement ceux de production. Sans effet sur la Sandbox.</translation>
    </message>
    <message>
        <source>Ask before duplicate sends</source>
        <translation>Demander avant un envoi en double</translation>
    </message>
    <message>
        <source>Asks when the same request was sent in the last ten minutes. No effect on the sandbox.</source>
        <translation>Demande si la même requête a été envoyée dans les dix dernières minutes. Sans effet sur la Sandbox.</translation>
    </message>
    <message>
        <source>Request timeout</source>
        <translation>Délai maximal d’une requête</translation>
    </message>
    <message>
        <source>Time for the whole request, including connecting and reading the response.</source>
        <translation>Durée de toute la requête, connexion et lecture de la réponse comprises.</translation>
    </message>
    <message>
        <source>Proxy for all requests except those to this computer.</source>
        <translation>Proxy de toutes les requêtes, sauf de celles vers cet ordinateur.</translation>
    </message>
    <message>
        <source>URL of the custom proxy, without a password.</source>
        <translation>URL du proxy personnalisé, sans mot de passe.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificats approuvés</translation>
    </message>
    <message>
        <source>Certificate authorities to trust: those of your system, or those in a file as well.</source>
        <translation>Autorités de certification approuvées&#xa0;: celles de votre système, ou aussi celles d’un fichier.</translation>
    </message>
    <message>
        <source>PEM file with additional certificate authorities.</source>
        <translation>Fichier PEM contenant d’autres autorités de certification.</translation>
    </message>
    <message>
        <source>Keep request and response bodies</source>
        <translation>Conserver les corps des requêtes et réponses</translation>
    </message>
    <message>
        <source>Keeps them in the history. Each profile can switch this off for itself.</source>
        <translation>Les conserve dans l’historique. Chaque profil peut désactiver cela pour lui-même.</translation>
    </message>
    <message>
        <source>Keep history for</source>
        <translation>Garder l’historique</translation>
    </message>
    <message>
        <source>Port of the sandbox on this computer. Changing it restarts the sandbox.</source>
        <translation>Port de la Sandbox sur cet ordinateur. Le changer redémarre la Sandbox.</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Aucun proxy</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisé</translation>
    </message>
    <message>
        <source>System and file</source>
        <translation>Système et fichier</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Finding the values of its names takes too long.</source>
        <translation>Trouver les valeurs de ses noms prend trop de temps.</translation>
    </message>
    <message>
        <source>{} It was read as JavaScript.</source>
        <translation>{} Cela a été lu comme du JavaScript.</translation>
    </message>
    <message>
        <source>No request in the file of {client} goes to NotificationAPI.</source>
        <translation>Aucune requête du fichier de {client} ne va à NotificationAPI.</translation>
    </message>
    <message>
        <source>Line {line}: no field of a request could be read.</source>
        <translation>Ligne {line}&#xa0;: aucun champ de requête n’a pu être lu.</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>The value</source>
        <translation>La valeur</translation>
    </message>
    <message>
        <source>{what} has no argument</source>
        <translation>{what} n’a pas d’argument</translation>
    </message>
    <message>
        <source>{what} is no object</source>
        <translation>{what} n’est pas un objet</translation>
    </message>
    <message>
        <source>Line {line}: the user ID was left out: {why}.</source>
        <translation>Ligne {line}&#xa0;: l’ID utilisateur a été omis&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>C’est trop imbriqué.</translation>
    </message>
    <message>
        <source>It is not text in UTF-8:</source>
        <translation>Ce n’est pas du texte en UTF-8&#xa0;:</translation>
    </message>
    <message>
        <source>{what} is not a literal</source>
        <translation>{what} n’est pas un littéral</translation>
    </message>
    <message>
        <source>Line {line}: {what} holds what was left out: {why}.</source>
        <translation>Ligne {line}&#xa0;: {what} contient ce qui a été omis&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>Line {line}: {what} was left out: {why}.</source>
        <translation>Ligne {line}&#xa0;: {what} a été omis&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{value} is undefined, so it was left out.</source>
        <translation>{value} est undefined, donc omis.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>{notification} to {user}</source>
        <translation>{notification} à {user}</translation>
    </message>
    <message>
        <source>{notification} for {user}</source>
        <translation>{notification} pour {user}</translation>
    </message>
    <message>
        <source>Reset of {notification} for {user}</source>
        <translation>Réinitialisation de {notification} pour {user}</translation>
    </message>
    <message>
        <source>In-app notifications of user {user}</source>
        <translation>Notifications in-app de l’utilisateur {user}</translation>
    </message>
    <message>
        <source>Schedule of {notification}</source>
        <translation>Planification de {notification}</translation>
    </message>
    <message>
        <source>Delivery log</source>
        <translation>Journal de distribution</translation>
    </message>
    <message>
        <source>Preferences of user {user}</source>
        <translation>Préférences de l’utilisateur {user}</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Retracting…</source>
        <translation>Retrait…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Resetting…</source>
        <translation>Réinitialisation…</translation>
    </message>
    <message>
        <source>Rescheduling…</source>
        <translation>Replanification…</translation>
    </message>
    <message>
        <source>Deleting the schedule…</source>
        <translation>Suppression de la planification…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>e.g. {value}</source>
        <translation>p. ex. {value}</translation>
    </message>
</context>
</TS>
