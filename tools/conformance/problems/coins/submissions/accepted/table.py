amount, n = map(int, input().split())
values = list(map(int, input().split()))
few = [0] + [amount + 1] * amount
last = [0] * (amount + 1)
for value in values:
    for total in range(value, amount + 1):
        if few[total - value] + 1 < few[total]:
            few[total] = few[total - value] + 1
            last[total] = value
if few[amount] > amount:
    print("no")
else:
    print(few[amount])
    while amount:
        print(last[amount])
        amount -= last[amount]
