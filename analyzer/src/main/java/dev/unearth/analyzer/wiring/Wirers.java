package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.text.Watch;
import dev.unearth.analyzer.wiring.cdi.CdiWirer;
import dev.unearth.analyzer.wiring.code.CallbackWirer;
import dev.unearth.analyzer.wiring.code.DescriptorWirer;
import dev.unearth.analyzer.wiring.code.MainWirer;
import dev.unearth.analyzer.wiring.config.ConfigWirer;
import dev.unearth.analyzer.wiring.data.JdbcWirer;
import dev.unearth.analyzer.wiring.data.RoutineWirer;
import dev.unearth.analyzer.wiring.data.TableWirer;
import dev.unearth.analyzer.wiring.data.UnusedColumnWirer;
import dev.unearth.analyzer.wiring.data.cmp.CmpWirer;
import dev.unearth.analyzer.wiring.data.jpa.JpaWirer;
import dev.unearth.analyzer.wiring.ejb.EjbWirer;
import dev.unearth.analyzer.wiring.jsf.JsfWirer;
import dev.unearth.analyzer.wiring.outside.OutsideWirer;
import dev.unearth.analyzer.wiring.outside.ScriptWirer;
import dev.unearth.analyzer.wiring.page.PageWirer;
import dev.unearth.analyzer.wiring.page.UnreachedWirer;
import dev.unearth.analyzer.wiring.reflection.ReflectionWirer;
import dev.unearth.analyzer.wiring.rest.RestWirer;
import dev.unearth.analyzer.wiring.rest.SoapWirer;
import dev.unearth.analyzer.wiring.rest.SocketWirer;
import dev.unearth.analyzer.wiring.security.RoleWirer;
import dev.unearth.analyzer.wiring.security.SecretWirer;
import dev.unearth.analyzer.wiring.technology.TechnologyWirer;
import dev.unearth.analyzer.wiring.web.DispatchWirer;
import dev.unearth.analyzer.wiring.web.StrutsWirer;
import dev.unearth.analyzer.wiring.web.WebXmlWirer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue of wirers. */
public final class Wirers {

    private Wirers() {}

    /** All wirers, in the order in which they run: a later one may join what an earlier one has added. */
    public static List<Wirer> all() {
        return List.of(
                new TableWirer(),
                new RoutineWirer(),
                new JdbcWirer(),
                new JpaWirer(),
                new CmpWirer(),
                new UnusedColumnWirer(),
                new WebXmlWirer(),
                new StrutsWirer(),
                new PageWirer(),
                new JsfWirer(),
                new DispatchWirer(),
                new EjbWirer(),
                new CdiWirer(),
                new RestWirer(),
                new SoapWirer(),
                new SocketWirer(),
                new CallbackWirer(),
                new DescriptorWirer(),
                new MainWirer(),
                new ScriptWirer(),
                new ReflectionWirer(),
                new ConfigWirer(),
                new OutsideWirer(),
                new RoleWirer(),
                new SecretWirer(),
                new TechnologyWirer(),
                new UnreachedWirer());
    }

    /** The calls that wirers want to see even where nothing is known of a text: for the study of texts. */
    public static Watch watched() {
        return new Watch(
                union(List.of(
                        JdbcWirer.watched(), DispatchWirer.watched(), ReflectionWirer.watched(), RoleWirer.watched())),
                union(List.of(
                        CdiWirer.watched(),
                        JpaWirer.watchedTypes(),
                        DispatchWirer.watchedTypes(),
                        ConfigWirer.watched(),
                        OutsideWirer.watched(),
                        ReflectionWirer.watchedTypes())),
                EjbWirer.handed(),
                JpaWirer.watchedMarks(),
                union(List.of(SecretWirer.variables(), OutsideWirer.variables())));
    }

    private static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
