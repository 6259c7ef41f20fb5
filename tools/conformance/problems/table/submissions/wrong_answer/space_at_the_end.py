n = int(input())
width = len(str(n * n))
for a in range(1, n + 1):
    print("".join(f"{a * b:>{width}} " for b in range(1, n + 1)))
