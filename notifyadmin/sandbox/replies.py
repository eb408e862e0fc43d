"""The sandbox's answers: JSON as the service writes it, and its refusals in the two shapes that were met."""

from __future__ import annotations

from typing import Self

from starlette.responses import Response

from notifyadmin.api.models import encode


def answer(value: object, status: int = 200) -> Response:
    """A JSON answer."""
    return Response(encode(value), status, media_type="application/json")


def empty_answer(status: int = 200) -> Response:
    """An answer without a body, which is what retract and its like give."""
    return Response(b"", status)


class Refused(Exception):
    """A request that is not served, with the answer that says why."""

    def __init__(self, status: int, body: dict[str, object]) -> None:
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body

    @classmethod
    def by_gateway(cls, status: int, text: str) -> Self:
        """What stands before the service refuses: `{"message": …}`."""
        return cls(status, {"message": text})

    @classmethod
    def by_service(cls, status: int, *texts: str) -> Self:
        """The service itself refuses: `{"messages": […]}`, each text beginning with the field's path on the wire."""
        return cls(status, {"messages": list(texts)})

    def answer(self) -> Response:
        """The refusal as it goes out."""
        return answer(self.body, self.status)
