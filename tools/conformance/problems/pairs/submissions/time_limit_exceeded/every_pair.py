n, t = map(int, input().split())
readings = list(map(int, input().split()))
pairs = 0
for i in range(n):
    for j in range(i):
        if readings[i] + readings[j] == t:
            pairs += 1
print(pairs)
