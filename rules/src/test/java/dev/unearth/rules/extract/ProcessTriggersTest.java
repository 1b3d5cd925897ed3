package dev.unearth.rules.extract;

import org.junit.jupiter.api.Test;

class ProcessTriggersTest {

    private static final String ORDER = """
            class Order { boolean paid; boolean isPaid() { return paid; } }
            class Mailer { void sendReceipt(Order order) { System.gc(); } }
            """;

    @Test
    void finds_a_notification_under_a_condition() {
        Expected.check("""
                class Shop {
                    Mailer mailer;
                    void close(Order order) {
                        if (order.isPaid()) { // RULE process: A message about “receipt” is sent by way of the mailer when the order is paid.
                            mailer.sendReceipt(order);
                        }
                    }
                }
                """ + ORDER);
    }

    @Test
    void removing_without_a_condition_is_plain_work() {
        Expected.checkDrafts("""
                class OrderDao {
                    Store store;
                    void delete(Order order) {
                        store.deleteOrder(order);
                    }
                }
                class Store { void deleteOrder(Order order) { System.gc(); } }
                """ + ORDER);
    }
}
