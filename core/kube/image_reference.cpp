#include "core/kube/image_reference.h"

namespace bulkhead {

ImageReference ImageReference::parse(std::string_view text)
{
    ImageReference image;
    if (const std::size_t at = text.find('@'); at != std::string_view::npos) {
        image.digest = text.substr(at + 1);
        text = text.substr(0, at);
    }
    const std::size_t lastSlash = text.rfind('/');
    const std::size_t colon = text.find(':', lastSlash == std::string_view::npos ? 0 : lastSlash);
    if (colon != std::string_view::npos) {
        image.tag = text.substr(colon + 1);
        text = text.substr(0, colon);
    }
    // The first part is a registry only if it could not be a path: it has a dot or a port, or is localhost.
    const std::size_t slash = text.find('/');
    const std::string_view first = text.substr(0, slash);
    if (slash != std::string_view::npos && (first.contains('.') || first.contains(':') || first == "localhost")) {
        image.registry = first;
        text = text.substr(slash + 1);
    }
    image.repository = text;
    return image;
}

} // namespace bulkhead
