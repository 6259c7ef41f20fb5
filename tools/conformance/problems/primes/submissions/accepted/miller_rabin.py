import sys


def is_prime(n):
    if n < 2 or any(n % prime == 0 and n != prime for prime in (2, 3, 5, 7, 11, 13, 17)):
        return False
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in (2, 3, 5, 7, 11, 13, 17):
        x = pow(base, odd, n)
        if n == base or x in (1, n - 1):
            continue
        if not any((x := x * x % n) == n - 1 for _ in range(twos - 1)):
            return False
    return True


for n in map(int, sys.stdin):
    n += 1
    while not is_prime(n):
        n += 1
    print(n)
