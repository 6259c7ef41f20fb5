raise NotImplementedError(input())
