#pragma once

#include "core/kube/rbac/rbac_model.h"
#include "ui/access/access_sheet.h"

namespace bulkhead {

/// What a subject may do: rights from which more can be won first, then roles that are not known, then every rule.
[[nodiscard]] AccessTable rightsTable(const RbacModel &model, const Subject &subject);

} // namespace bulkhead
