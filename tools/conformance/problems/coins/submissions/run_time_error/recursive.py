from functools import cache

amount, n = map(int, input().split())
values = list(map(int, input().split()))


@cache
def few(total):
    ways = [few(total - value) for value in values if value <= total]
    ways = [way for way in ways if way is not None]
    return [] if total == 0 else None if not ways else None if not ways else [*min(ways, key=len), 0]


best = few(amount)
given = []
while best and amount:
    value = next(v for v in values if v <= amount and few(amount - v) is not None and len(few(amount - v)) == len(few(amount)) - 1)
    given.append(value)
    amount -= value
print("no" if best is None else len(given), *given)
