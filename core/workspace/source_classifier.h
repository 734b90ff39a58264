#pragma once

#include "core/kube/manifest.h"

#include <cstdint>

namespace bulkhead {

enum class ChartMember : std::uint8_t { No, Template };

/// The manifest of a source whose bytes are here: not text, a template, or YAML. After a cancel it is incomplete.
[[nodiscard]] ManifestPtr classify(const SourcePtr &source, ChartMember member, Jobs jobs, const CancelToken &cancel);

/// Whether the file on disk is a template of a chart around it.
[[nodiscard]] ChartMember chartMemberOnDisk(const std::string &diskPath);

} // namespace bulkhead
