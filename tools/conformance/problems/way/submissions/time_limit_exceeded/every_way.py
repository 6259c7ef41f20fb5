import sys

sys.setrecursionlimit(100_000)
height, width = map(int, input().split())
ward = [list(input()) for _ in range(height)]


def ways(y, x, steps):
    if not (0 <= y < height and 0 <= x < width) or ward[y][x] == "#" or steps > 300:
        return
    if ward[y][x] == "P":
        yield steps
        return
    before, ward[y][x] = ward[y][x], "#"
    for a, b in (y + 1, x), (y, x + 1), (y - 1, x), (y, x - 1):
        yield from ways(a, b, steps + 1)
    ward[y][x] = before


start = next((y, x) for y in range(height) for x in range(width) if ward[y][x] == "S")
print(min(ways(*start, 0), default=-1))
