#include "core/rules/support/container_image.h"

namespace bulkhead {

std::optional<ImageReference> containerImage(const ContainerView &container)
{
    const std::string_view text = container.node()["image"].scalar();
    if (text.empty() || text.find_first_of("${} ") != std::string_view::npos)
        return std::nullopt;
    return ImageReference::parse(text);
}

} // namespace bulkhead
