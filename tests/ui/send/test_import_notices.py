"""What the notice bar is told of pasting, opening and restoring."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from notifyadmin.ui.notice_bar import NoticeBar
from notifyadmin.ui.notices import Notice, NoticeQueue
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.import_notices import ImportNotices
from notifyadmin.ui.send.presenter import SendPresenter
from tests import hands
from tests.ui.finding import find
from tests.ui.send.desks import Kept
from tests.ui.workplace import Show, Workplace

REQUEST = {"notificationId": "order", "user": {"id": "7"}}


async def test_the_undo_of_a_restored_request_undoes_nothing_else(
    workplace: Workplace, tmp_path: Path, resources: Resources, on_screen: Show
) -> None:
    kept = Kept(workplace, tmp_path)
    bar = NoticeBar(NoticeQueue(), resources)
    on_screen(bar)
    presenter = SendPresenter(workplace.session, kept.document, kept.user_data.recent_ids, workplace.tasks)
    reports = ImportNotices(kept.files, kept.document)
    presenter.restored.connect(reports.on_restored)
    told: list[Notice] = []
    reports.told.connect(told.append)
    reports.told.connect(bar.queue.show_notice)
    undo = find(bar, "notice.action", QPushButton)
    kept.user_data.recent_ids.note_sent(workplace.session.profile.id, REQUEST)

    def restore() -> None:
        kept.document.replace({"notificationId": "order"})
        presenter.restore_last("order")
        assert kept.document.values == REQUEST
        assert (undo.text(), undo.isVisible()) == ("Undo", True)

    restore()
    hands.click(undo)
    assert kept.document.values == {"notificationId": "order"}
    restore()
    kept.document.edit({**REQUEST, "templateId": "short"})
    assert not undo.isVisible()
    restore()
    kept.document.touch()
    assert not undo.isVisible()
    assert bar.queue.notice is told[-1]
