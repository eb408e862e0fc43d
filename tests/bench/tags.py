"""Merge tags as a shop has them, as many as are wanted."""

from __future__ import annotations

import json
from itertools import count
from typing import Any

TAGS_BYTES = 150_000
"""Just less than the 150 KB of merge tags that the service recommends at most."""


def merge_tags(least_bytes: int) -> dict[str, Any]:
    """Orders of a customer, nested and of all types of JSON; of at least so many bytes in the shortest form."""
    orders: list[dict[str, Any]] = []
    tags = {"firstName": "Jane", "language": "fr-CA", "isMember": True, "coupon": None, "orders": orders}
    size, numbers = len(json.dumps(tags)), count(1)
    while size < least_bytes:
        order = _order(next(numbers))
        orders.append(order)
        size += len(json.dumps(order, ensure_ascii=False, separators=(",", ":")).encode()) + 1
    return tags


def request(least_bytes: int) -> dict[str, Any]:
    """A request for the sandbox with that many merge tags."""
    user = {"id": "123", "email": "test@test.com", "number": "+15005550006"}
    return {"notificationId": "hello_world", "user": user, "mergeTags": merge_tags(least_bytes)}


def _order(number: int) -> dict[str, Any]:
    items = [
        {
            "sku": f"SKU-{number:04}-{at}",
            "name": f"Café crème “{number}”, grain n° {at}",
            "quantity": at,
            "price": round(3.5 * at + number / 100, 2),
            "inStock": at % 2 == 0,
            "options": {"grind": "fine", "gift": None, "tags": ["fair", "organic", "new"]},
        }
        for at in range(1, 5)
    ]
    address = {"street": f"{number} Rue de l’Église", "city": "Montréal", "zip": f"H2X {number % 9}A1", "floor": number}
    return {"id": number, "placedAt": "2030-01-31T09:00:00Z", "paid": True, "shipTo": address, "items": items}
