#include "workspace/demo.h"

#include "workspace/demolive.h"
#include "workspace/demostory.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

} // namespace

Result<std::filesystem::path> makeDemo(const std::filesystem::path &dir,
                                       const Environment &environment, const CancelToken &cancel)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path top = fs::absolute(dir, error);
    fs::path manifests = top / "manifests";
    if (fs::exists(manifests / "driftgate.yaml", error))
        return manifests;
    if (fs::exists(top, error) && !fs::is_empty(top, error))
        return fail(ErrorCode::Denied, Tr::tr("The folder holds something else already"),
                    {.file = top.string()});
    // Made beside and moved into place: an interrupted demo is no demo.
    fs::path part = top;
    part += ".part";
    fs::remove_all(part, error);
    const Result<StoryRevisions> revisions =
        writeStory(part / "manifests", *environment.runner, cancel);
    Status done = revisions ? Status() : Status(fail(revisions.error()));
    if (done)
        done = writeClusters(part / "manifests", part / "live", *revisions, environment, cancel);
    if (done) {
        fs::remove(top, error); // an empty folder may stand there
        fs::rename(part, top, error);
        if (error)
            done = fail(ErrorCode::Io,
                        Tr::tr("The demo cannot be put in place: %1")
                            .arg(QString::fromStdString(error.message())),
                        {.file = top.string()});
    }
    if (!done) {
        fs::remove_all(part, error);
        return fail(done.error());
    }
    return manifests;
}

} // namespace driftgate
