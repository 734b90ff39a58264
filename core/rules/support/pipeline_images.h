#pragma once

#include <string_view>

namespace bulkhead {

/// An image that starts a Docker daemon: docker:dind, docker:27-dind, registry.example/mirror/docker:dind …
[[nodiscard]] bool isDockerDaemon(std::string_view image);

} // namespace bulkhead
