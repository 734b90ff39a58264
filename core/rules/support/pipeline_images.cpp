#include "core/rules/support/pipeline_images.h"

#include "core/kube/image_reference.h"

namespace bulkhead {

bool isDockerDaemon(std::string_view image)
{
    const ImageReference parts = ImageReference::parse(image);
    const bool isDocker = parts.repository == "docker" || parts.repository.ends_with("/docker");
    return (isDocker && parts.tag.contains("dind")) || parts.repository.ends_with("dind");
}

} // namespace bulkhead
