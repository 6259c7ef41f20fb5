b, r, d, y = input().split()
balance = float(b)
for _ in range(int(y)):
    balance = balance * (1 + float(r) / 100) + float(d)
    print(f"{balance:.9e}")
