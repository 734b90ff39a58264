#pragma once

#include "core/placement/what_if.h"
#include "ui/isolation/isolation_selection.h"

#include <QStringList>

#include <expected>

namespace bulkhead {

/// What a person can write into the form of the what-if panel. Pure functions; what is changed is what is selected.
namespace WhatIfForm {

enum class Kind : std::uint8_t {
    AddTaint,
    RemoveTaint,
    AddSelector,
    RemoveSelector,
    AddToleration,
    RemoveToleration,
    DeclareGroup,
};
inline constexpr std::size_t kindCount = 7;

[[nodiscard]] QString title(Kind kind); ///< "Add a taint to the group"
/// "Group ci-dev", or what has to be selected first.
[[nodiscard]] QString target(Kind kind, const Isolation &isolation, const IsolationSelection &selection);
/// An example of what can be written.
[[nodiscard]] QString placeholder(Kind kind);
/// What can be chosen; the first is the most sensible.
[[nodiscard]] QStringList suggestions(Kind kind, const Isolation &isolation, const IsolationSelection &selection);
/// The change the text says, or what is wrong with it.
[[nodiscard]] std::expected<PlacementChange, QString> read(Kind kind, const QString &text, const Isolation &isolation,
                                                           const IsolationSelection &selection);

} // namespace WhatIfForm

} // namespace bulkhead
