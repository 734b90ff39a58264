#pragma once

#include "core/report/runner_facts.h"
#include "ui/theme/theme.h"

#include <QString>

namespace bulkhead {

// The words of the runners' table and details in the language of the window.

[[nodiscard]] QString roleName(CiRole role);
/// "job, manager": each role that a pod of the runner has.
[[nodiscard]] QString rolesText(const CiRunner &runner);
[[nodiscard]] QString scopeName(const CiRunner &runner); ///< "repository acme/shop"; empty if nothing tells
[[nodiscard]] QString confidenceName(CiConfidence confidence);
/// A few words for a power: "run pods".
[[nodiscard]] QString shortPowerName(Power power);
/// "run pods …, in namespace ci (only x)".
[[nodiscard]] QString powerSentence(const HeldPower &power);
/// "Manager: run pods, read Secrets and 2 more", or that it is unknown.
[[nodiscard]] QString accountSummary(const RunnerAccount &account);
/// "ci/runner", or that it is not known.
[[nodiscard]] QString accountName(const RunnerAccount &account);
[[nodiscard]] QString verdictText(RunnerVerdict verdict);
[[nodiscard]] QColor verdictColour(RunnerVerdict verdict, const Theme &theme);
/// "0.9.3", or that it is the newest known and not stated; empty if it does not matter.
[[nodiscard]] QString versionText(const CiRunner &runner);
/// "shop/values.yaml:12"; empty without a place.
[[nodiscard]] QString placeOf(const SourcePtr &source, TextRange range);

} // namespace bulkhead
