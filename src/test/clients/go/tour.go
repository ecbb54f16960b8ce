// The tour with the client that openapi-generator makes for Go.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"time"

	seriatim "seriatim.example/client"
)

func main() {
	configuration := seriatim.NewConfiguration()
	configuration.Servers = seriatim.ServerConfigurations{{URL: os.Getenv("SERIATIM_URL")}}
	client := seriatim.NewAPIClient(configuration)
	reader := context.Background()
	editor := context.WithValue(reader, seriatim.ContextAccessToken, os.Getenv("SERIATIM_KEY"))
	readers, editors := client.DeliveryAPI, client.ArticlesAPI

	first, _, err := readers.ListArticles(reader).Limit(2).Execute()
	must(err)
	expect(len(first.Items) == 2)
	fmt.Println("list:", first.Items[0].GetTitle(), "|", first.Items[1].GetTitle())

	second, _, err := readers.ListArticles(reader).Limit(2).Cursor(*first.Next.Get()).Execute()
	must(err)
	expect(second.Items[0].GetTitle() != first.Items[0].GetTitle())
	fmt.Println("page:", second.Items[0].GetTitle(), "|", second.Items[1].GetTitle())

	found, _, err := readers.ListArticles(reader).Q("river").Execute()
	must(err)
	expect(strings.Contains(found.Items[0].GetSnippet(), "<mark>"))
	fmt.Println("search:", found.Items[0].GetTitle())

	draft := seriatim.NewArticleDraft("A Tour in Go", "On foot.")
	draft.SetAuthors([]string{"Perpetua Quince"})
	draft.SetTopics([]string{"Travelling"})
	draft.SetContentRating(seriatim.MATURE)
	draft.SetCover(*seriatim.NewCoverDraft("https://pictures.example/tour.jpg"))
	link := seriatim.NewRelatedLinkDraft()
	link.SetTitle("Listening, Mostly")
	draft.SetRelated([]seriatim.RelatedLinkDraft{*link})
	key := fmt.Sprintf("tour-%d", time.Now().UnixNano())
	before, made, err := editors.CreateArticle(editor).ArticleDraft(*draft).IdempotencyKey(key).Execute()
	must(err)
	fmt.Println("create:", before.Slug, before.State)

	etag := made.Header.Get("ETag")
	patch := seriatim.NewArticlePatch()
	patch.SetExcerpt("Only this.")
	after, patched, err := editors.PatchArticle(editor, before.Id).IfMatch(etag).ArticlePatch(*patch).Execute()
	must(err)
	before.SetExcerpt("Only this.")
	before.UpdatedAt = after.UpdatedAt
	expect(reflect.DeepEqual(before, after))
	expect(after.ContentRating == seriatim.MATURE && after.Topics[0] == "travelling")
	fmt.Println("patch:", after.GetExcerpt(), after.Topics, after.ContentRating)

	publication := *seriatim.NewPublication()
	_, _, err = editors.PublishArticle(editor, after.Id).IfMatch(etag).Publication(publication).Execute()
	late := problem(err)
	expect(late.Type == seriatim.PRECONDITION_FAILED)
	fmt.Println("412:", late.Title)

	etag = patched.Header.Get("ETag")
	published, _, err := editors.PublishArticle(editor, after.Id).IfMatch(etag).Publication(publication).Execute()
	must(err)
	expect(published.State == seriatim.ARTICLE_PUBLISHED)
	page, _, err := readers.ReadArticle(reader, after.Slug).Execute()
	must(err)
	expect(page.Authors[0].Name == "Perpetua Quince")
	fmt.Println("publish:", page.GetTitle(), page.GetPublishedAt().Format(time.RFC3339))

	_, _, err = readers.ReadArticle(reader, "nowhere").Execute()
	missing := problem(err)
	expect(missing.Status == 404)
	fmt.Println("problem:", missing.Type, "-", missing.Detail)
}

func problem(err error) seriatim.Problem {
	var refusal *seriatim.GenericOpenAPIError
	expect(errors.As(err, &refusal))
	var problem seriatim.Problem
	must(json.Unmarshal(refusal.Body(), &problem))
	return problem
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func expect(what bool) {
	if !what {
		panic("not as it should be")
	}
}
