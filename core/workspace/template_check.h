#pragma once

#include "core/kube/manifest.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

/// Whether a folder is the root of a Helm chart: it holds a Chart.yaml.
using IsChart = std::function<bool(const std::string &folder)>;

/// Whether the file `path` lies in the `templates` folder of a chart, at any depth.
[[nodiscard]] bool isInChartTemplates(std::string_view path, const IsChart &isChart);

/// A source that is known to be a template before any parse: a chart's template with actions, or a file for envsubst.
[[nodiscard]] std::optional<NotUnderstood> findTemplate(const SourceText &source, bool inChartTemplates);

/// A source that its documents show to be a template: Go template actions stand where values do, or in a document that does not
/// parse; or placeholders without which a broken document would parse.
[[nodiscard]] std::optional<NotUnderstood> findTemplateInParsed(const Manifest &manifest);

} // namespace bulkhead
