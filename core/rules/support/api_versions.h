#pragma once

#include "core/analysis/reporter.h"
#include "core/kube/api_lifecycle.h"

namespace bulkhead {

/// Offers the version that replaces the one an object has, if the object means the same under it.
void offerReplacement(FindingBuilder &finding, const Resource &resource, const ApiLifecycle &api);

} // namespace bulkhead
