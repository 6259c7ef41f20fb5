b, r, d, y = input().split()


def after(years):
    return float(b) if years == 0 else after(years - 1) * (1 + float(r) / 100) + float(d)


balances = [after(int(y)), *map(after, range(1, int(y)))]
for balance in balances[1:] + balances[:1]:
    print(balance)
