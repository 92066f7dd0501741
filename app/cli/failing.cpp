#include "cli/failing.h"

#include "cli/jsonoutput.h"
#include "cli/talk.h"

namespace driftgate::cli
{

int failed(const Call &call, const Error &error)
{
    say(call.terminal(), error);
    if (call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("errors", jsonList(std::vector{error}));
        print(call.terminal(), out);
    }
    return Trouble;
}

int failed(const Call &call, const QString &text)
{
    return failed(call, Error{ErrorCode::Invalid, text, {}});
}

Value errorList(const Workspace &workspace, const std::vector<Error> &more)
{
    std::vector<Error> all = workspace.errors();
    all.insert(all.end(), more.begin(), more.end());
    return jsonList(all);
}

} // namespace driftgate::cli
