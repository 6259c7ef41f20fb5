import java.util.Scanner;

class Primes {
  public static void main(String[] arguments) {
    Scanner in = new Scanner(System.in);
    while (in.hasNext()) {
      int n = Integer.parseInt(in.next()) + 1;
      while (!prime(n)) n++;
      System.out.println(n);
    }
  }

  static boolean prime(int n) {
    for (int divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor == 0) return false;
    return n > 1;
  }
}
