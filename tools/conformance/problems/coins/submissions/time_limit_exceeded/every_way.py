from itertools import combinations_with_replacement, count

amount, n = map(int, input().split())
values = list(map(int, input().split()))
for number in count(1):
    for given in combinations_with_replacement(values, number):
        if sum(given) == amount:
            print(number, *given)
            raise SystemExit
    if number * min(values) > amount:
        print("no")
        break
