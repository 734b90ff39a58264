#pragma once

#include "core/kube/netpol/network_policy.h"

#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// All ports of all protocols.
[[nodiscard]] std::vector<NetworkPorts> allPorts();
[[nodiscard]] bool overlap(const NetworkPorts &one, const NetworkPorts &other);
[[nodiscard]] bool overlap(std::span<const NetworkPorts> one, std::span<const NetworkPorts> other);
/// The ports that are in both, each once.
[[nodiscard]] std::vector<NetworkPorts> common(std::span<const NetworkPorts> one, std::span<const NetworkPorts> other);
/// Ports as the containers of the listening pod number them. A name that no container has stands for none. `unsure` receives those
/// whose name or number is filled in later, as wide as they may be.
void addNumbers(const NetworkPorts &ports, YamlNode listener, std::vector<NetworkPorts> &numbers,
                std::vector<NetworkPorts> &unsure);
/// "TCP 80, 443-444; UDP 53", or nothing if all are meant.
[[nodiscard]] std::string portsText(std::span<const NetworkPorts> ports);

} // namespace bulkhead
