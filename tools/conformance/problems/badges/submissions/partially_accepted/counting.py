n, d = input().split()
print(sum(str(number).count(d) for number in range(1, min(int(n), 1_000) + 1)))
