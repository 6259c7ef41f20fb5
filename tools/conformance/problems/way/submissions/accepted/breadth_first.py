from collections import deque

height, width = map(int, input().split())
ward = [input() for _ in range(height)]
start = next((y, x) for y in range(height) for x in range(width) if ward[y][x] == "S")
steps, queue = {start: 0}, deque([start])
while queue:
    y, x = queue.popleft()
    if ward[y][x] == "P":
        print(steps[y, x])
        break
    for a, b in (y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1):
        if 0 <= a < height and 0 <= b < width and ward[a][b] != "#" and (a, b) not in steps:
            steps[a, b] = steps[y, x] + 1
            queue.append((a, b))
else:
    print(-1)
