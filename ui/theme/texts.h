#pragma once

#include "core/analysis/finding.h"

#include <QString>

#include <memory>

namespace bulkhead {

/// A finding as the window holds it: shares ownership of the result it came from.
using FindingPtr = std::shared_ptr<const Finding>;

/// Core's message in the language of the window.
[[nodiscard]] QString translated(const Message &message);
[[nodiscard]] QString translated(const MessageId &id);
/// "critical", "high" … in the language of the window.
[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] QString applicabilityName(Applicability applicability);
[[nodiscard]] inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
[[nodiscard]] inline std::string toUtf8(const QString &text)
{
    return text.toStdString();
}

} // namespace bulkhead
