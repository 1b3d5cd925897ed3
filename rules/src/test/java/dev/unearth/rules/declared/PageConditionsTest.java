package dev.unearth.rules.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageConditionsTest {

    private static List<String> rules(String page) {
        return new Documents().file("list.jsp", page).rules();
    }

    @Test
    void tells_actions_for_a_role_a_status_or_within_a_limit() {
        assertThat(rules("""
                <% OrderVO o = (OrderVO) request.getAttribute("order"); %>
                <% if (request.isUserInRole("clerk")) { %>
                <a href="review.do">Review</a>
                <% } %>
                <logic:equal name="o" property="status" value="AP"><a href="order.do?method=ship">Ship</a></logic:equal>
                <% if ("IS".equals(o.getStatus()) && o.getRenewals() < 2) { %>
                <a href="renew.do">Renew</a>
                <% } else if (o.getStatus().equals("RJ")) { %>
                <html:form action="/appeal"></html:form>
                <% } %>
                <c:if test="${order.status == 'NEW'}"><html:submit value="Pay"/></c:if>
                """))
                .containsExactly(
                        "2 authorization: The action “review” is shown when the user has the role “clerk”.",
                        "6 decision: The action “renew” is shown when the order's status is “IS” and the order's renewals are less than 2.",
                        "8 decision: The action “appeal” is shown when the order's status is “RJ”.",
                        "5 decision: The action “ship” is shown when the order's status is “AP”.",
                        "11 decision: The action “pay” is shown when the order's status is “NEW”.");
    }

    @Test
    void leaves_out_layout_presence_and_plain_code() {
        assertThat(rules("""
                <% if (role == null) { role = ""; } %>
                <% if (list.size() > 3) { %><a href="next.do">Next</a><% } %>
                <% if (order != null) { %><a href="x.do">X</a><% } %>
                <logic:equal name="tab" value="2"><a href="x.do">X</a></logic:equal>
                <logic:equal name="o" property="status" value="AP"><b>approved</b></logic:equal>
                <% if (broken ( { %><a href="x.do">X</a><% } %>
                """)).isEmpty();
    }
}
