#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/kube/rbac/rbac_model.h"
#include "core/report/access_report.h"

#include <algorithm>
#include <iostream>

namespace bulkhead {

namespace {

Result<AccessQuestion> questionOf(const CanIOptions &options, const Workspace &workspace)
{
    TypedQuestion typed = options.question;
    if (options.allNamespaces)
        typed.where = TypedQuestion::Where::AllNamespaces;
    return readQuestion(typed, workspace.manifests());
}

} // namespace

ExitCode runCanI(const CanIOptions &options)
{
    Session session(options.input);
    if (const auto opened = session.open(); !opened)
        return opened.error();
    const auto question = questionOf(options, session.workspace());
    if (!question) {
        tell(question.error());
        return ExitCode::Usage;
    }
    const RbacModelPtr model = RbacModel::build(session.workspace().manifests(), session.analysisOptions().kubeVersion);
    const Subject subject = Subject::impersonated(options.user, options.groups);
    const Access access = model->can(subject, question->request);
    const std::vector<NotUnderstood> notUnderstood = session.workspace().notUnderstood();
    const auto gaps = static_cast<std::size_t>(std::ranges::count_if(notUnderstood, isGap));
    const AccessReport report{subject, *question, access, notUnderstood, gaps};
    for (const Message &note : question->notes)
        tell({note, {}});
    if (options.format == ReportFormat::Json)
        writeAccessJson(std::cout, report);
    else
        writeAccessText(std::cout, report);
    return exitCodeOf(report.answer());
}

} // namespace bulkhead
