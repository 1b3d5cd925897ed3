package dev.unearth.reports.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page, parsed. The page is well-formed as XML but for its one script, so a strict parser can stand in for a browser: whatever
 * breaks out of a text or an attribute becomes an element, an attribute or an error.
 */
final class Markup {

    private final String html;
    private final Element root;

    private Markup(String html, Element root) {
        this.html = html;
        this.root = root;
    }

    static Markup of(String html) {
        assertThat(html.split("<script", -1)).as("parts around the script").hasSize(2);
        String withoutScript = html.replaceFirst("(?s)<script>.*?</script>", "<script></script>");
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(null);
            return new Markup(
                    html,
                    parser.parse(new InputSource(new StringReader(withoutScript)))
                            .getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
        }
    }

    /** All text in the order of the page, without markup; white space as it stands. */
    String text() {
        return root.getTextContent();
    }

    private List<Element> all(String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The names of all elements in the order of the page. */
    List<String> elements() {
        return all("*").stream().map(Element::getTagName).toList();
    }

    int count(String element) {
        return all(element).size();
    }

    /** The values of an attribute on all elements of a name that have it. */
    List<String> attributes(String element, String attribute) {
        return all(element).stream()
                .filter(each -> each.hasAttribute(attribute))
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    /** The names of all attributes. */
    TreeSet<String> attributeNames() {
        TreeSet<String> names = new TreeSet<>();
        for (Element element : all("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                names.add(element.getAttributes().item(i).getNodeName());
            }
        }
        return names;
    }

    List<String> links() {
        return attributes("*", "href");
    }

    List<String> ids() {
        return attributes("*", "id");
    }

    /** The texts of the cells of a row of the table with {@code id}; 0 is the first below the head. */
    List<String> row(String id, int row) {
        Element table = all("table").stream()
                .filter(each -> each.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
        Element body = (Element) table.getElementsByTagName("tbody").item(0);
        NodeList cells = ((Element) body.getElementsByTagName("tr").item(row)).getElementsByTagName("td");
        return IntStream.range(0, cells.getLength())
                .mapToObj(cells::item)
                .map(Node::getTextContent)
                .map(String::strip)
                .toList();
    }

    /** What a Content-Security-Policy calls the content of the one {@code element}. */
    String hash(String element) throws NoSuchAlgorithmException {
        String start = "<" + element + ">";
        String content = html.substring(html.indexOf(start) + start.length(), html.indexOf("</" + element + ">"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
