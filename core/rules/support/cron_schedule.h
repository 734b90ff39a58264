#pragma once

#include "core/kube/resource.h"

#include <string_view>

namespace bulkhead {

[[nodiscard]] bool isCronJob(const Resource &resource);

/// Whether the CronJob controller understands it: five fields with lists, ranges, steps and English names, or a macro such as
/// "@daily" or "@every 1h30m". Without a time zone. (k8s.io/kubernetes uses github.com/robfig/cron/v3, ParseStandard)
[[nodiscard]] bool isSchedule(std::string_view text);

} // namespace bulkhead
