#pragma once

#include "core/kube/manifest.h"
#include "core/kube/rbac/access_question.h"
#include "core/kube/rbac/grant.h"
#include "core/kube/rbac/subject.h"

#include <ostream>
#include <span>

namespace bulkhead {

/// The answer to one question about rights. All references outlive the call.
struct AccessReport {
    const Subject &subject;
    const AccessQuestion &question;
    const Access &access;
    std::span<const NotUnderstood> notUnderstood; ///< of the input
    std::size_t gaps = 0; ///< how many of these may hide roles and bindings, which makes a no an unknown

    /// With what could not be read in mind.
    [[nodiscard]] Answer answer() const { return access.answer == Answer::No && gaps > 0 ? Answer::Unknown : access.answer; }
};

/// "yes", "no" or "unknown" on the first line, then what decided, each with its place.
void writeAccessText(std::ostream &out, const AccessReport &report);
/// The `can-i --format json` contract (schemaVersion 1).
void writeAccessJson(std::ostream &out, const AccessReport &report);

} // namespace bulkhead
