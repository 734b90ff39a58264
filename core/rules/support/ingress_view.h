#pragma once

#include "core/kube/resource.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

[[nodiscard]] bool isIngress(const Resource &resource);

/// Kinds that lead requests to Services: Ingress, and the routes of Gateways.
inline constexpr std::array<std::string_view, 6> routeKinds = {"Ingress",  "HTTPRoute", "GRPCRoute",
                                                               "TLSRoute", "TCPRoute",  "UDPRoute"};
/// Whether it is one of them, and not another object that is called so.
[[nodiscard]] bool isRoute(const Resource &resource);

/// A Service as an Ingress or a route names it.
struct RouteBackend {
    YamlNode name{};
    YamlNode port{}; ///< number or name; empty if none is written
    std::string namespaceName{};
};
[[nodiscard]] std::vector<RouteBackend> routeBackends(const Resource &route);

/// Whether a name of a certificate or of a tls entry is for that host: itself, or "*.example.com" of one label more.
[[nodiscard]] bool coversHost(std::string_view name, std::string_view host);

/// Whether an annotation has a controller bring TLS where the Ingress names no Secret with a certificate.
[[nodiscard]] bool hasTlsElsewhere(const Resource &ingress);

/// Values of annotations that hold configuration of NGINX as text ("nginx.ingress.kubernetes.io/server-snippet").
[[nodiscard]] std::vector<YamlNode> nginxSnippets(const Resource &resource);

/// What a piece of configuration of NGINX does; `Other` is neither of the known attacks.
enum class SnippetKind : std::uint8_t { Other, Lua, Alias };
[[nodiscard]] SnippetKind kindOfSnippet(std::string_view text);

} // namespace bulkhead
