from collections import Counter

n, t = map(int, input().split())
seen = Counter()
pairs = 0
for reading in map(int, input().split()):
    pairs += seen[t - reading]
    seen[reading] += 1
print(pairs)
