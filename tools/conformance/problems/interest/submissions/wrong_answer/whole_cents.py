b, r, d, y = input().split()
balance = float(b)
for _ in range(int(y)):
    balance = round(balance * (1 + float(r) / 100) + float(d), 2)
    print(balance)
