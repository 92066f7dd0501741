#include "cli/openworkspace.h"

#include "base/text.h"
#include "cli/talk.h"
#include "git/remote.h"

#include <QCoreApplication>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

Result<std::shared_ptr<Workspace>> openWorkspace(const Call &call)
{
    std::string where = call.workspace.empty() ? std::string(".") : call.workspace;
    if (call.context.directory != "." && !looksLikeUrl(where))
        where = (std::filesystem::path(call.context.directory) / where).string();
    Result<std::shared_ptr<Workspace>> out = Workspace::open(where, call.context.environment, {});
    if (out) {
        for (const Error &error : (*out)->errors())
            say(call.terminal(), error);
    }
    return out;
}

Result<Revision> resolved(const Workspace &workspace, const std::string &revision)
{
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    return repository->resolve(revision);
}

Error unknownApplication(const Workspace &workspace, const std::string &name)
{
    std::vector<std::string> known;
    for (const ApplicationConfig &application : workspace.config().applications)
        known.push_back(application.name.text());
    const std::string near = nearestWord(name, known);
    QString text =
        Tr::tr("There is no application “%1” in the workspace").arg(QString::fromStdString(name));
    if (!near.empty())
        text += Tr::tr("; did you mean “%1”?").arg(QString::fromStdString(near));
    return {ErrorCode::NotFound, text, {}};
}

} // namespace driftgate::cli
