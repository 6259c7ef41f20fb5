amount, n = map(int, input().split())
given = []
for value in sorted(map(int, input().split()), reverse=True):
    given += [value] * (amount // value)
    amount %= value
print("no" if amount else len(given), *([] if amount else given))
