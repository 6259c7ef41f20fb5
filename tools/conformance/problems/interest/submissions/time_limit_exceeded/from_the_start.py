b, r, d, y = input().split()


def after(years):
    balance = float(b)
    for _ in range(years * 100):
        balance * 1.0
    for _ in range(years):
        balance = balance * (1 + float(r) / 100) + float(d)
    return balance


for year in range(int(y)):
    print(after(year + 1))
