#pragma once

#include "core/kube/pod_spec_view.h"

#include <string_view>

namespace bulkhead {

/// `securityContext.capabilities.add` of a container; empty if there is none.
[[nodiscard]] YamlNode addedCapabilities(const ContainerView &container);

/// Whether a list item means the capability `name` ("SYS_ADMIN"). Container runtimes upper-case what is written; containerd adds
/// the prefix CAP_ in any case, CRI-O takes it if it is there. So both spellings count, in any case.
[[nodiscard]] bool isCapability(std::string_view written, std::string_view name);

/// SYS_ADMIN, or ALL, which contains it.
[[nodiscard]] bool grantsSysAdmin(std::string_view written);

/// The first item of addedCapabilities() that grants it; empty if none does.
[[nodiscard]] YamlNode sysAdminItem(const ContainerView &container);

} // namespace bulkhead
