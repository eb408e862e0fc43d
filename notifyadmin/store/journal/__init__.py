"""What was done: one row for each request that changes something, in an SQLite file of the user's own.

How it is written. A row is begun before its request leaves and completed with what came of it, so that a row that was
never completed says that the request may have gone through.

    journal = Journal(folder, tell)                     # opens nothing; `tell` gets what was put right, on any thread
    journal.begin(started)
    journal.complete(started, ended)                    # also makes the row where `begin` could not

How it is read, newest row first. Nothing here waits for the writer, and all of it works where nothing can be written.

    journal.page(Filter(words="partly 123"), before=None, limit=100)      # tuple[Entry, ...], without bodies
    journal.page(Filter(), before=last_entry.row)                         # the page after
    journal.count(Filter(profile_id="…", outcomes=frozenset({"unknown"})))
    journal.get(row)                                    # Details: with messages and bodies; None if it is gone
    journal.details(Filter(), before=None, limit=100)   # a page of Details, for an export
    journal.add(details)                                # rows of another journal, those that are there left out
    journal.profiles()                                  # (id, name) of every profile that a row names

`Filter` combines all that it is given. `words` are typed by a person: each is searched for in everything that a row
has, ids are found whole and by their beginning, and no character of it is a wildcard. `scheduled_after` finds sends
whose time is ahead of a moment; `unless_followed_by` leaves out those that a later row has changed or canceled.

`Entry.outcome` is a verdict's outcome as text, RUNNING while the request runs (in this program or another one), and
UNKNOWN where the program that made the request ended before it could say how it ended (`is_interrupted`).

What was cut off, what the service's log says of it, and what is deleted:

    journal.settle()                                    # rows whose programs have ended, each once; for the start
    journal.note_settled(uid, "found", asked_at)        # what the service said later of an unknown outcome
    await background.delete(Filter(rows=[row]))         # or of a user, of a time, or Filter(): everything
    await background.delete(Filter(user_id="123"))      # returns how many; nothing of them is left in any file

None of this may be called on the window's thread: `BackgroundJournal` runs it on threads of its own.

    entries = await background.read(lambda journal: journal.page(filter, before=row))
    await background.write(lambda journal: journal.begin(started))

Reads that were cancelled before they began never run, so that a search can be started with each key.
Everything raises HistoryFailed, whose text and advice are for the person at the screen.
"""
