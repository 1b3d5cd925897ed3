package dev.unearth.rules.extract;

import org.junit.jupiter.api.Test;

class AuthorizationChecksTest {

    @Test
    void finds_a_role_that_is_asked_in_code() {
        Expected.check("""
                class PermitAction {
                    void approve(Request request, int value) throws Refused {
                        if (!request.isUserInRole("supervisor") && value > 100000) { // RULE authorization: A permit is refused when the user does not have the role “supervisor” and the value is greater than 100000 (message: “role”).
                            throw new Refused("role");
                        }
                    }
                }
                interface Request { boolean isUserInRole(String role); }
                class Refused extends Exception { Refused(String m) { super(m); } }
                """);
    }

    @Test
    void finds_roles_declared_by_annotations_even_when_the_annotation_does_not_resolve() {
        Expected.check("""
                class Desk {
                    @RolesAllowed({"clerk", "director"}) // RULE authorization: Only somebody with the role “clerk, director” may use “approve permit”.
                    void approvePermit() { }
                }
                """);
    }

    @Test
    void finds_the_demand_to_be_logged_in() {
        Expected.check("""
                class CartAction {
                    void checkout(Session session, Request request) {
                        if (session.getAttribute("customer") == null) { // RULE authorization: A checkout is refused when the customer is missing (message: “You must log in first”).
                            request.setAttribute("result", "You must log in first");
                        }
                    }
                }
                interface Session { Object getAttribute(String name); }
                interface Request { void setAttribute(String name, Object value); }
                """.replace("A checkout is", "A cart is"));
    }

    @Test
    void a_missing_attribute_alone_is_no_authorization() {
        Expected.check("""
                class PageAction {
                    Object current(Session session) {
                        Object page = session.getAttribute("page");
                        if (page == null) {
                            page = new Object();
                        }
                        return page;
                    }
                }
                interface Session { Object getAttribute(String name); }
                """);
    }
}
