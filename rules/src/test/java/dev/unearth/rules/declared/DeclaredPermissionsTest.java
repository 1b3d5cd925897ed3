package dev.unearth.rules.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclaredPermissionsTest {

    @Test
    void tells_who_may_call_which_methods() {
        assertThat(new Documents().file("META-INF/ejb-jar.xml", """
                <ejb-jar><assembly-descriptor>
                <method-permission><role-name>clerk</role-name><role-name>director</role-name>
                <method><ejb-name>Office</ejb-name><method-name>renewPermit</method-name></method></method-permission>
                <method-permission><unchecked/>
                <method><ejb-name>Office</ejb-name><method-name>find</method-name></method></method-permission>
                <exclude-list><method><ejb-name>Office</ejb-name><method-name>*</method-name></method></exclude-list>
                </assembly-descriptor></ejb-jar>""").rules())
                .containsExactly(
                        "2 authorization: Nobody may use “office: renew permit” when the user has none of the roles “clerk” and “director”.",
                        "6 authorization: Nobody may use “office: everything”.");
    }

    @Test
    void tells_addresses_and_actions_with_roles_and_not_those_without() {
        assertThat(new Documents()
                        .file(
                                "WEB-INF/web.xml",
                                "<web-app><security-constraint><web-resource-collection><url-pattern>/admin/*</url-pattern></web-resource-collection>"
                                        + "<auth-constraint><role-name>admin</role-name></auth-constraint></security-constraint>"
                                        + "<security-constraint><web-resource-collection><url-pattern>/*</url-pattern></web-resource-collection>"
                                        + "<user-data-constraint/></security-constraint></web-app>")
                        .file(
                                "WEB-INF/struts-config.xml",
                                "<struts-config><action-mappings><action path=\"/decide\"\n roles=\"clerk\"/><action path=\"/list\"/></action-mappings></struts-config>")
                        .rules())
                .containsExactly(
                        "1 authorization: Only somebody with the role “admin” may use “/admin/*”.",
                        "1 authorization: Only somebody with the role “clerk” may use “/decide”.");
    }
}
