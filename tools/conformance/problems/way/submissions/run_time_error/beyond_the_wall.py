height, width = map(int, input().split())
ward = [input() for _ in range(height)]
wave = {(y, x) for y in range(height) for x in range(width) if ward[y][x] == "S"}
seen = set(wave)
steps = 0
while not any(ward[y][x] == "P" for y, x in wave):
    wave = {(y + a, x + b) for y, x in wave for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1))} - seen
    wave = {(y, x) for y, x in wave if ward[y][x] != "#"}
    seen |= wave
    steps += 1
print(steps)
