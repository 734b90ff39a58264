#include "core/rules/support/ingress_view.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::string_view separators = " \t\r\n;{}";

/// Whether one of the words of a configuration, comments left out, is such a one.
template<typename Predicate>
bool anyWord(std::string_view text, Predicate isSought)
{
    while (!text.empty()) {
        if (text.front() == '#') {
            text.remove_prefix(std::min(text.find('\n'), text.size()));
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (isSought(text.substr(0, end)))
            return true;
        text.remove_prefix(std::min(std::max<std::size_t>(end, 1), text.size()));
    }
    return false;
}

RouteBackend ingressBackend(YamlNode node, const std::string &space)
{
    if (const YamlNode service = node["service"])
        return {service["name"], service["port"]["number"] ? service["port"]["number"] : service["port"]["name"], space};
    return {node["serviceName"], node["servicePort"], space};
}

} // namespace

bool isRoute(const Resource &resource)
{
    return isIngress(resource)
        || (resource.group() == "gateway.networking.k8s.io" && std::ranges::contains(routeKinds, resource.kind()));
}

std::vector<RouteBackend> routeBackends(const Resource &route)
{
    std::vector<RouteBackend> backends;
    const YamlNode spec = route.root()["spec"];
    const std::string space = route.namespaceName();
    if (isIngress(route)) {
        backends.push_back(ingressBackend(spec["defaultBackend"] ? spec["defaultBackend"] : spec["backend"], space));
        for (const YamlNode rule : YamlItems(spec["rules"])) {
            for (const YamlNode path : YamlItems(rule["http"]["paths"]))
                backends.push_back(ingressBackend(path["backend"], space));
        }
        return backends;
    }
    for (const YamlNode rule : YamlItems(spec["rules"])) {
        for (const YamlNode reference : YamlItems(rule["backendRefs"])) {
            const std::string_view kind = reference["kind"].text();
            const std::string_view other = reference["namespace"].text();
            if ((kind.empty() || kind == "Service") && reference["group"].text().empty())
                backends.push_back({reference["name"], reference["port"], other.empty() ? space : std::string(other)});
        }
    }
    return backends;
}

bool isIngress(const Resource &resource)
{
    return resource.kind() == "Ingress" && (resource.group() == "networking.k8s.io" || resource.group() == "extensions");
}

bool coversHost(std::string_view name, std::string_view host)
{
    if (name == host)
        return true;
    const std::size_t dot = host.find('.');
    return name.starts_with("*.") && dot != std::string_view::npos && dot > 0 && name.substr(1) == host.substr(dot);
}

bool hasTlsElsewhere(const Resource &ingress)
{
    constexpr auto keys = std::to_array<std::string_view>({
        "alb.ingress.kubernetes.io/certificate-arn",
        "networking.gke.io/managed-certificates",
        "networking.gke.io/certmap",
        "ingress.gcp.kubernetes.io/pre-shared-cert",
        "traefik.ingress.kubernetes.io/router.tls",
        "route.openshift.io/termination",
        "nginx.ingress.kubernetes.io/ssl-passthrough",
        "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
    });
    const YamlNode annotations = ingress.metadata()["annotations"];
    return std::ranges::any_of(keys, [&](std::string_view key) {
        const std::string_view value = annotations[key].text();
        return !value.empty() && value != "false";
    });
}

std::vector<YamlNode> nginxSnippets(const Resource &resource)
{
    std::vector<YamlNode> snippets;
    for (const auto [key, value] : YamlEntries(resource.metadata()["annotations"])) {
        const std::string_view name = key.text();
        const bool isOfProject = name.starts_with("nginx.ingress.kubernetes.io/") && name.ends_with("-snippet");
        const bool isOfVendor = name.starts_with("nginx.org/") && name.ends_with("-snippets");
        if ((isOfProject || isOfVendor) && !value.resolved().text().empty())
            snippets.push_back(value.resolved());
    }
    return snippets;
}

SnippetKind kindOfSnippet(std::string_view text)
{
    const auto isLua = [](std::string_view word) { return word.starts_with("lua_") || word.contains("_by_lua"); };
    if (anyWord(text, isLua))
        return SnippetKind::Lua;
    return anyWord(text, [](std::string_view word) { return word == "alias"; }) ? SnippetKind::Alias : SnippetKind::Other;
}

} // namespace bulkhead
