import java.util.Locale;
import java.util.Scanner;

public class Balance {
  public static void main(String[] arguments) {
    Scanner in = new Scanner(System.in).useLocale(Locale.ROOT);
    double balance = in.nextDouble(), rate = in.nextDouble(), paid = in.nextDouble();
    int years = in.nextInt();
    StringBuilder out = new StringBuilder();
    for (int year = 0; year < years; year++) {
      balance += balance * rate / 100 + paid;
      out.append(balance).append('\n');
    }
    System.out.print(out);
  }
}
